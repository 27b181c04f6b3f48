// From a number in a list to its cell on the page: the red frame is where the database says the cell is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { firstOf, goTo, launch, openPage, rowsOf } from "./site.mjs";

const framed = "rect.here";
let browser, page;
before(async () => {
  browser = await launch();
  page = await openPage(browser);
});
after(() => browser.close());

// The sides of the red frame and of the cell's box in the database, as shares of the page: x0, y0, x1, y1.
const frame = () => page.$eval(`page-sheet ${framed}`, (rect) => {
  const { width, height } = rect.ownerSVGElement.viewBox.baseVal;
  const [x, y, w, h] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)));
  return [x / width, y / height, (x + w) / width, (y + h) / height];
});

function boxOf(cell) {
  const { x0, y0, x1, y1, width, height } = firstOf("SELECT c.x0, c.y0, c.x1, c.y1, p.width, p.height FROM cells AS c" +
                                                    ` JOIN pages AS p USING (document_id, page) WHERE cell_id = '${cell}'`);
  return [x0 / width, y0 / height, x1 / width, y1 / height];
}

// Places are written with two decimals of a point.
function sameBox(found, wanted) {
  for (const [i, side] of wanted.entries()) assert.ok(Math.abs(found[i] - side) < 1e-4, `${found} is not ${wanted}`);
}

async function followNumber(link) {
  const shown = await link.textContent();
  await link.click();
  await page.waitForURL(/\/cell\//);
  const cell = page.url().split("/").at(-1);
  const { text } = firstOf(`SELECT text FROM cells WHERE cell_id = '${cell}'`);
  const westernDigits = text.replace(/[๐-๙]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit));
  assert.ok(westernDigits.includes(String(Number(shown))), `${shown} in ${text}`);
  assert.equal(await page.locator(".crop rect.here").count(), 3, "the cell, its row, its page");
  await page.locator(`dl.facts a[href*='at=${cell}']`).click();
  await page.waitForURL(/\/p\/\d+\?at=/);
  return cell;
}

async function seesTheFrame() {
  await page.locator(`page-sheet ${framed}`).waitFor();
  const inside = await page.$eval(`page-sheet ${framed}`, (rect) => {
    const box = rect.getBoundingClientRect(), window = rect.closest("page-sheet").getBoundingClientRect();
    return box.top >= window.top - 1 && box.bottom <= window.bottom + 1;
  });
  assert.ok(inside, "the viewer has scrolled to the cell");
}

for (const address of ["/q/low-scores?below=80", "/table/scores?source=table&_sort=-score", "/indicator/9"])
  test(`a number of ${address} is followed to its cell`, async () => {
    await goTo(page, address);
    const cell = await followNumber(page.locator("td a[href^='/cell/']").first());
    sameBox(await frame(), boxOf(cell));
    await seesTheFrame();
  });

test("from the ranking to an agency's score and its cell", async () => {
  await goTo(page, "/q/ranking");
  await page.locator("td a[href^='/agency/']").first().click();
  const cell = await followNumber(page.locator("td a[href^='/cell/']").first());
  sameBox(await frame(), boxOf(cell));
});

test("the picture of a scanned page is the page, with its cells on the ink", async () => {
  const scan = firstOf("SELECT substr(sha256, 1, 12) AS sha, p.page, p.width, p.height FROM pages AS p" +
                       " JOIN documents USING (document_id) JOIN cells AS c USING (document_id, page) WHERE p.origin = 'ocr'");
  await goTo(page, `/doc/${scan.sha}/p/${scan.page}`);
  const [wide, high] = await page.$eval("page-sheet image", async (image) => {
    const loaded = new Image();
    loaded.src = image.getAttribute("href");
    await loaded.decode();
    return [loaded.naturalWidth, loaded.naturalHeight];
  });
  assert.ok(Math.abs(wide / high - scan.width / scan.height) < 0.01, `${wide} x ${high}`);
});

test("a hit of a search opens the page at its cell", async () => {
  await goTo(page, `/search?q=${encodeURIComponent("งบประมาณ")}`);
  await page.locator(".hits a[href*='at=']").first().click();
  const cell = new URL(page.url()).searchParams.get("at");
  sameBox(await frame(), boxOf(cell));
});

test("every cell of a page is a link to its proof, in the picture and in the tables", async () => {
  const { sha, page: number, document } = firstOf("SELECT substr(sha256, 1, 12) AS sha, page, CAST(document_id AS TEXT) AS document" +
                                                  " FROM cells JOIN documents USING (document_id) WHERE source LIKE '%.pdf'");
  const cells = rowsOf(`SELECT cell_id FROM cells WHERE document_id = ${document} AND page = ${number}`).map((cell) => cell.cell_id).sort();
  await goTo(page, `/doc/${sha}/p/${number}`);
  for (const place of ["page-sheet a", "table.found a"]) {
    const links = await page.$$eval(place, (all) => all.map((link) => link.getAttribute("href").split("/").at(-1)));
    assert.deepEqual(links.sort(), cells, place);
  }
});
