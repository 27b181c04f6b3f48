// Tables drawn over their page: by keyboard, by mouse, by a form without script; and the page of an audit.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeReviewedCopy, startServer } from "./archive.mjs";
import { database, launch, openPage } from "./site.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let browser, archive, server;

const ask = (sql) => archive.ask(sql);

before(async () => {
  archive = makeReviewedCopy(database, "สมหญิง");
  execFileSync(join(process.env.THAIMEMO_PROGRAMS, "thaimemo-review"), [archive.database, "--audit", "20", "--csv"]);
  server = await startServer(process.env.THAIMEMO_PROGRAMS, archive);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
  archive.remove();
});

// Tables of documents that no test has used yet.
const used = [];
function freshTable() {
  const [table] = ask(`SELECT CAST(d.document_id AS TEXT) AS document_id, substr(sha256, 1, 12) AS sha, page, table_no, t.rows, t.columns, x0, y0, x1, y1 FROM tables AS t JOIN documents AS d USING (document_id)
    WHERE source LIKE '%.pdf' AND t.rows BETWEEN 4 AND 14 AND t.columns BETWEEN 2 AND 8 AND document_id NOT IN (${used.join(",") || 0}) ORDER BY source, page, table_no LIMIT 1`);
  used.push(table.document_id);
  return table;
}
const sizeOf = ({ document_id, page, table_no }) =>
  ask(`SELECT rows, columns FROM tables WHERE document_id = ${document_id} AND page = ${page} AND table_no = ${table_no}`)[0];
const lettersOf = ({ document_id, page }) =>
  ask(`SELECT sum(length(replace(replace(raw, ' ', ''), char(10), ''))) AS n FROM cells WHERE document_id = ${document_id} AND page = ${page}`)[0].n;
const addressOf = ({ sha, page }, table) => `${server.url}/review/grid/${sha}/${page}?table=${table}`;

async function board(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("grid-desk")?.grid);
  return page.locator("grid-desk svg");
}

// A place of the page, in points, on the screen.
const spot = (page, columns, rows) => page.evaluate(([x, y]) => {
  const desk = document.querySelector("grid-desk");
  const { x: left, y: top } = new DOMPoint(x * desk.unit.columns, y * desk.unit.rows).matrixTransform(desk.svg.getScreenCTM());
  return { x: left, y: top };
}, [columns, rows]);
const lists = (page) => page.evaluate(() => document.querySelector("grid-desk").grid);

async function drag(page, from, to, keys = []) {
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}

test("by keyboard alone two rows become one, and come back by undo", async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } }), table = freshTable(), letters = lettersOf(table);
  await board(page, addressOf(table, table.table_no));
  for (const key of ["KeyR", "ArrowDown", "ArrowDown", "KeyX"]) await page.keyboard.press(key);
  assert.equal((await lists(page)).rows.length, table.rows);
  await page.keyboard.press("Enter");
  await page.waitForURL(/saved=\d+/);
  assert.deepEqual(sizeOf(table), { rows: table.rows - 1, columns: table.columns });
  assert.equal(lettersOf(table), letters, "no letter is lost");
  await page.locator("form.undo button").click();
  assert.deepEqual(sizeOf(table), { rows: table.rows, columns: table.columns });
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("keys add a border, move it and take steps back", async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } }), table = freshTable();
  await board(page, addressOf(table, table.table_no));
  const { columns } = await lists(page);
  await page.keyboard.press("KeyN");
  assert.equal((await lists(page)).columns.length, columns.length + 1);
  const added = (await lists(page)).columns[1];
  await page.keyboard.press("Shift+ArrowRight");
  assert.equal((await lists(page)).columns[1], Math.round((added + 1) * 100) / 100);
  assert.equal(await page.inputValue("[name=columns]"), (await lists(page)).columns.join(" "));
  await page.keyboard.press("KeyU");
  await page.keyboard.press("KeyU");
  assert.deepEqual((await lists(page)).columns, columns);
  await page.context().close();
});

test("by mouse borders are added, dragged and taken away, and cells merged", async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } }), table = freshTable();
  await board(page, addressOf(table, table.table_no));
  const { columns, rows } = await lists(page), widths = columns.slice(1).map((border, i) => border - columns[i]);
  const wide = widths.indexOf(Math.max(...widths)), beside = wide ? wide - 1 : 1;
  const middle = (rows.at(-2) + rows.at(-1)) / 2, between = (columns[wide] + columns[wide + 1]) / 2;
  await page.evaluate((y) => { const { board, unit, svg } = document.querySelector("grid-desk"); board.scrollTop = y * unit.rows * svg.getScreenCTM().a - 300; }, middle);
  await page.mouse.click(...Object.values(await spot(page, between, middle)));
  assert.equal((await lists(page)).columns.length, columns.length + 1);
  await drag(page, await spot(page, between, middle), await spot(page, between + 9, middle));
  assert.ok(Math.abs((await lists(page)).columns[wide + 1] - between - 9) < 1.5);
  await page.mouse.click(...Object.values(await spot(page, between + 9, middle)));
  assert.deepEqual((await lists(page)).columns, columns);
  const far = (columns[beside] + columns[beside + 1]) / 2, row = rows.length - 2, column = Math.min(wide, beside);
  await drag(page, await spot(page, between, middle), await spot(page, far, middle), ["Shift"]);
  assert.deepEqual((await lists(page)).merged.filter((cell) => cell[0] === row && cell[1] === column), [[row, column, 1, 2]]);
  await page.context().close();
});

test("a table that was not found is drawn with the mouse", async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } }), table = freshTable();
  const count = () => ask(`SELECT count(*) AS n FROM tables WHERE document_id = ${table.document_id} AND page = ${table.page}`)[0].n;
  const before = count();
  await board(page, addressOf(table, "new"));
  await drag(page, await spot(page, 60, 8), await spot(page, 300, 30));
  await page.mouse.click(...Object.values(await spot(page, 180, 20)));
  assert.equal((await lists(page)).columns.length, 3);
  await page.keyboard.press("Enter");
  await page.waitForURL(/saved=\d+/);
  assert.equal(count(), before + 1);
  await page.context().close();
});

test("without script lists of positions draw the table", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false }), table = freshTable();
  await page.goto(addressOf(table, table.table_no));
  const columns = (await page.inputValue("[name=columns]")).split(" ");
  assert.equal(columns.length, table.columns + 1);
  await page.fill("[name=columns]", columns.toSpliced(1, 1).join(" "));
  await page.fill("[name=merged]", "");
  await page.locator("button.accept").click();
  assert.match(page.url(), /saved=\d+/);
  assert.equal(sizeOf(table).columns, table.columns - 1);
  await page.locator("button[value=reverted]").click();
  assert.equal(sizeOf(table).columns, table.columns);
  await page.context().close();
});

test("an audit is walked through by keyboard, and its page says how it stands", async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}/review/audit`);
  // A browser gives autofocus with its first picture, which may come after the page was loaded.
  await page.waitForFunction(() => document.activeElement?.matches("[autofocus]"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("review-desk")?.now?.ready);
  for (let i = 0; i < 3; ++i) {
    const before = page.url();
    await page.waitForFunction(() => document.querySelector("review-desk").now.ready);
    await page.keyboard.press("Enter");
    await page.waitForFunction((address) => String(location) !== address, before);
  }
  await page.waitForFunction(() => document.querySelector("review-desk").sender.waiting === 0);
  await page.goto(`${server.url}/review/audit?lang=en`);
  assert.match(await page.locator("main").innerText(), /looked at 3 \/ 2\d/);
  assert.equal(await page.locator("svg .precision").count(), 1);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("these pages have no serious fault for those who cannot see, and fit a narrow window", async () => {
  const page = await openPage(browser, { bypassCSP: true, viewport: { width: 390, height: 800 } }), table = freshTable();
  await page.addInitScript({ path: axe });
  for (const address of [addressOf(table, table.table_no), addressOf(table, "new"), `${server.url}/review/audit`]) {
    await page.goto(address);
    const found = (await page.evaluate(() => globalThis.axe.run())).violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(found.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390, address);
  }
  await page.context().close();
});
