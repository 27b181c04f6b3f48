// An archive that was handed on without its PDFs: its pages still have their pictures, and boxes frame the same ink.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeKeptArchive, startServer } from "./archive.mjs";
import { launch, openPage } from "./site.mjs";

const programs = process.env.THAIMEMO_PROGRAMS;
const alike = 24;  // of 255, between the same ink at two resolutions; cells beside each other differ by more
let browser, page, archive, own, copies;

before(async () => {
  archive = makeKeptArchive(programs, 2);
  own = await startServer(programs, { ...archive, cache: "own" });
  copies = await startServer(programs, { ...archive, originals: [], cache: "copies", options: ["--kept-pages", archive.images] });
  browser = await launch();
  page = await openPage(browser);
});
after(async () => {
  await browser?.close();
  own?.stop();
  copies?.stop();
  archive?.remove();
});

const cells = () => JSON.parse(execFileSync("sqlite3", ["-readonly", "-json", archive.database,
  "SELECT substr(sha256, 1, 12) AS sha, c.page, max(cell_id) AS id, x0 / width AS x0, y0 / height AS y0, x1 / width AS x1, y1 / height AS y1, p.origin" +
  " FROM cells AS c JOIN pages AS p USING (document_id, page) JOIN documents USING (document_id) WHERE length(c.text) > 8 GROUP BY sha256, c.page"], { encoding: "utf8" }));

// The greys of a part of a page's picture, as 60 × 20 pixels; `down` moves it by so many of its heights.
const ink = (server, cell, down = 0) => page.evaluate(async ([address, box]) => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = new OffscreenCanvas(60, 20), context = canvas.getContext("2d");
  const { naturalWidth: w, naturalHeight: h } = picture, high = box.y1 - box.y0;
  context.drawImage(picture, box.x0 * w, (box.y0 + box.down * high) * h, (box.x1 - box.x0) * w, high * h, 0, 0, 60, 20);
  return [...context.getImageData(0, 0, 60, 20).data].filter((_, i) => i % 4 === 0);
}, [`${server.url}/doc/${cell.sha}/p/${cell.page}/image?width=1200`, { ...cell, down }]);

const difference = (a, b) => a.reduce((sum, level, i) => sum + Math.abs(level - b[i]), 0) / a.length;

test("without its PDFs every page has its picture, and its cells frame the same ink", async () => {
  const found = cells(), originals = [];
  assert.ok(found.some((cell) => cell.origin === "ocr") && found.some((cell) => cell.origin === "text-layer"));
  await page.goto(own.url);
  for (const cell of found) originals.push([await ink(own, cell), await ink(own, cell, 0.5)]);
  for (const folder of archive.originals) rmSync(join(folder, "documents"), { recursive: true });
  await page.goto(copies.url);
  for (const [i, cell] of found.entries()) {
    const copy = await ink(copies, cell);
    assert.ok(difference(copy, originals[i][0]) < alike, `${cell.sha} page ${cell.page}`);
    assert.ok(difference(copy, originals[i][0]) < difference(copy, originals[i][1]), "the difference tells half a line");
  }
});

test("a page and a proof say that their picture is a copy", async () => {
  const [cell] = cells();
  for (const address of [`/doc/${cell.sha}/p/${cell.page}?lang=en`, `/cell/${cell.id}?lang=en`]) {
    await page.goto(copies.url + address);
    await page.locator(".note.kept", { hasText: "copy that was kept" }).waitFor();
  }
  assert.deepEqual(page.complaints, []);
});
