// Every export holds exactly the rows of the filters on screen: downloaded, read back, compared with the database.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { exactly, firstOf, goTo, launch, openPage, rowsOf, site } from "./site.mjs";

const readXlsx = join(dirname(fileURLToPath(import.meta.url)), "../store/workbook/read_xlsx.py");
let browser, page, year;
before(async () => {
  browser = await launch();
  page = await openPage(browser);
  year = firstOf("SELECT year FROM scores WHERE score < 80 GROUP BY year ORDER BY count(*) DESC").year;
});
after(() => browser.close());

// Each statement says in its own words what the filters of its page say.
const tables = () => ({
  [`/table/scores?year=${year}&score__lt=80`]:
    `SELECT agency, province, d.source AS file, s.* FROM scores AS s JOIN documents AS d USING (document_id) WHERE s.year = ${year} AND s.score < 80`,
  "/table/checks?code=empty-result":
    "SELECT agency, province, source AS file, c.* FROM checks AS c JOIN documents USING (document_id) WHERE code = 'empty-result'",
  [`/table/measures?measure__has=${encodeURIComponent("๒")}`]:
    "SELECT agency, province, source AS file, m.* FROM measures AS m JOIN documents USING (document_id) WHERE measure LIKE '%๒%'",
});

async function download(kind) {
  const arrives = page.waitForEvent("download");
  await page.locator(".exports a[download]", { hasText: new RegExp(`^${kind}$`) }).click();
  const download = await arrives;
  return { path: await download.path(), name: download.suggestedFilename() };
}

// RFC 4180.
function rowsOfCsv(text) {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows = [[]];
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

const objects = ([names, ...rows]) => rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));

const readers = {
  json: (path) => exactly(readFileSync(path, "utf8")),
  ndjson: (path) => readFileSync(path, "utf8").trim().split("\n").map(exactly),
  csv: (path) => {
    const text = readFileSync(path, "utf8");
    assert.ok(text.startsWith("\ufeff"), "Excel needs the mark to read Thai");
    return objects(rowsOfCsv(text.slice(1)));
  },
  xlsx: (path) => {
    const book = JSON.parse(execFileSync("python3", [readXlsx, path], { encoding: "utf8", maxBuffer: 1 << 28 }));
    assert.equal(book.sheets.length, 2, "rows, and what was asked");
    return objects(book.sheets[0].rows.map((row) => row.map((cell) => cell?.value ?? null)));
  },
};

// As text, for a CSV knows no numbers; a leading ' guards what would be a formula, see docs/database.md.
function plain(kind, value) {
  if (value === null || value === undefined) return "";
  if (kind === "csv" && /^'[=+\-@\t\r]/.test(value)) return value.slice(1);
  return value !== "" && !Number.isNaN(Number(value)) && String(value).length < 17 ? String(Number(value)) : String(value);
}

const key = (row) => `${row.document_id}/${String(row.seq).padStart(6, "0")}`;
const inOrder = (rows) => rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));

for (const kind of Object.keys(readers))
  test(`${kind} holds the rows of the filters`, async (t) => {
    for (const [address, sql] of Object.entries(tables()))
      await t.test(address, async () => {
        await goTo(page, `${address}&lang=en`);
        const { path, name } = await download(kind);
        assert.match(name, new RegExp(`^${address.split(/[/?]/)[2]} .* reports \\d{4}-\\d\\d-\\d\\d\\.${kind}$`));
        const found = inOrder(readers[kind](path)), rows = inOrder(rowsOf(sql));
        assert.ok(rows.length > 0);
        assert.equal(found.length, rows.length);
        const count = await page.locator(".note", { hasText: /^[\d,]+ rows?$/ }).textContent();
        assert.equal(Number(count.replace(/\D/g, "")), rows.length, "the count before the download");
        for (const [i, row] of rows.entries())
          for (const column of Object.keys(row))
            assert.equal(plain(kind, found[i][column]), plain("", row[column]), `row ${i}, ${column}`);
        assert.ok(found.every((row) => row.link.startsWith(`${site}/`)));
      });
  });

test("a row's link leads to its proof", async () => {
  await goTo(page, `/table/scores?year=${year}&score__lt=80`);
  const [first] = readers.json((await download("json")).path);
  await page.goto(first.link);
  assert.ok((await page.textContent("main")).includes(first.cell_id));
});
