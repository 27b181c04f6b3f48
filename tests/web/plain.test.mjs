// Where a browser has less: no script, a narrow window, paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addresses, firstOf, goTo, launch, openPage, rowsOf, site } from "./site.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test("every page is whole without script", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  for (const [name, address] of Object.entries(addresses())) {
    await goTo(page, address);
    assert.ok((await page.locator("main").innerText()).length > 20, name);
  }
  assert.deepEqual(page.complaints, []);
});

test("without script a page shows its cells, and can be enlarged, turned and followed", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  const { sha, page: number, n } = firstOf("SELECT substr(sha256, 1, 12) AS sha, page, count(*) AS n FROM cells JOIN documents USING (document_id)" +
                                           " WHERE source LIKE '%.pdf' AND pages > 1 AND page = 1 GROUP BY 1, 2");
  await goTo(page, `/doc/${sha}/p/${number}`);
  assert.equal(await page.locator("page-sheet a rect.cell").count(), n);
  const width = (await page.locator("page-sheet svg").boundingBox()).width;
  await page.locator(".pager a.zoom", { hasText: "2×" }).click();
  assert.ok((await page.locator("page-sheet svg").boundingBox()).width > 1.9 * width);
  await page.locator(".pager a[rel=next]").click();
  assert.match(page.url(), /\/p\/2\?zoom=2$/);
  await page.goBack();
  await page.locator("table.found a").first().click();
  assert.match(page.url(), /\/cell\/[0-9a-f]{16}$/);
});

test("without script filters, sorting and the next rows work", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await goTo(page, "/table/scores?lang=en");
  await page.selectOption("select[name=_column]", "indicator_no");
  await page.fill("input[name=_value]", "9");
  await page.locator("form.fields button").click();
  assert.match(page.url(), /[?&]indicator_no=9/);
  const [{ n }] = rowsOf("SELECT count(*) AS n FROM scores WHERE indicator_no = 9");
  assert.ok((await page.locator("main").innerText()).includes(`${n} rows`));
  await page.locator("thead a", { hasText: "Score" }).first().click();
  const lowest = rowsOf("SELECT min(score) AS score FROM scores WHERE indicator_no = 9")[0].score;
  const column = await page.locator("thead th").allInnerTexts().then((titles) => titles.findIndex((title) => title.startsWith("Score")));
  const scores = (await page.locator(`tbody tr td:nth-child(${column + 1})`).allInnerTexts()).filter(Boolean).map(Number);
  assert.equal(scores[0], lowest);
  assert.deepEqual(scores, [...scores].sort((a, b) => a - b));
});

test("a narrow window scrolls tables, never the page", async (t) => {
  const page = await openPage(browser, { viewport: { width: 360, height: 740 } });
  for (const [name, address] of Object.entries(addresses()))
    await t.test(name, async () => {
      await goTo(page, address);
      const { wide, out } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        out: [...document.querySelectorAll("main *, header *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 &&
          !one.closest(".scroll, .sheet, .facets ul, .hidden")).slice(0, 3).map((one) => one.outerHTML.slice(0, 120)),
      }));
      assert.ok(wide <= 360, `${wide} px: ${out.join("\n")}`);
    });
});

// /MediaBox [0 0 w h] and the number of pages, as Chromium writes them.
const sheetsOf = (pdf) => (pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;

test("the proof of a score fits one sheet of paper", async () => {
  const page = await openPage(browser);
  const cells = rowsOf("SELECT cell_id FROM scores JOIN documents AS d USING (document_id) WHERE cell_id IS NOT NULL AND d.source LIKE '%.pdf'" +
                       " GROUP BY d.document_id ORDER BY d.source LIMIT 5");
  for (const { cell_id } of cells) {
    await goTo(page, `/cell/${cell_id}`);
    assert.equal(sheetsOf(await page.pdf({ preferCSSPageSize: true })), 1, `${site}/cell/${cell_id}`);
  }
});
