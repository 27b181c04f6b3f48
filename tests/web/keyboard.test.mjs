// All by keyboard. A Thai layout sends Thai letters: keys are known by their place.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { addresses, firstOf, goTo, launch, openPage, site } from "./site.mjs";

let browser, page, sheet;
before(async () => {
  browser = await launch();
  page = await openPage(browser);
  const { sha } = firstOf("SELECT substr(sha256, 1, 12) AS sha FROM documents WHERE pages >= 3 AND source LIKE '%.pdf' ORDER BY pages");
  sheet = `/doc/${sha}/p/2`;
});
after(() => browser.close());
beforeEach(() => page.complaints.splice(0));

// What a mouse can use, in its order: links, fields, and parts that scroll.
const usable = () => page.evaluate(() => {
  globalThis.usable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility());
  globalThis.reached = [];
  document.addEventListener("focusin", ({ target }) => {
    const marked = getComputedStyle(target).outlineStyle !== "none" || target.closest("svg");
    reached.push(marked ? globalThis.usable.indexOf(target) : `${target.outerHTML} is not marked`);
  });
  return globalThis.usable.length;
});

// `key` as a Thai layout has it on the key `code`.
const press = (code, key) => page.evaluate(([code, key]) => {
  const at = document.activeElement ?? document.body;
  return at.dispatchEvent(new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true }));
}, [code, key]);

const width = () => page.$eval("page-sheet svg", (svg) => svg.getBoundingClientRect().width);

test("Tab reaches everything, in its order, and shows where it is", async (t) => {
  const { page: sheetPage, agency, sql } = addresses();
  for (const address of [sheetPage, agency, sql, "/table/scores?score__lt=45", "/docs?check=score-conflict"])
    await t.test(address, async () => {
      await goTo(page, address);
      const count = await usable();
      for (let i = 0; i < count; ++i) await page.keyboard.press("Tab");
      assert.deepEqual(await page.evaluate(() => globalThis.reached), Array.from({ length: count }, (_, i) => i));
    });
});

test("the first stop skips the menu", async () => {
  await goTo(page, "/docs");
  await page.keyboard.press("Tab");
  assert.ok(await page.$eval(".skip", (link) => link === document.activeElement && link.getBoundingClientRect().left >= 0));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
});

test("N and P turn pages, whatever the layout", async () => {
  for (const [code, letter, page_] of [["KeyN", "n", 3], ["KeyN", "ื", 3], ["KeyP", "p", 1], ["KeyP", "ย", 1], ["ArrowRight", "ArrowRight", 3]]) {
    await goTo(page, sheet);
    await Promise.all([page.waitForURL(`${site}${sheet.replace(/2$/, page_)}`), press(code, letter)]);
  }
});

test("+ - and 0 change the size, whatever the layout", async () => {
  await goTo(page, sheet);
  const whole = await width();
  await press("Equal", "ช");
  assert.ok((await width()) > whole * 1.2);
  await press("Equal", "+");
  await press("Minus", "ข");
  assert.ok((await width()) > whole * 1.2 && (await width()) < whole * 1.3);
  await press("Digit0", "จ");
  assert.ok(Math.abs((await width()) - whole) < 1);
});

test("letters typed into a field are only typed", async () => {
  await goTo(page, sheet);
  await page.locator("#q").focus();
  const whole = await width();
  await page.keyboard.type("nNpP+-0");
  for (const [code, key] of [["KeyN", "ื"], ["KeyP", "ย"], ["Equal", "ช"]]) await press(code, key);
  assert.equal(await page.inputValue("#q"), "nNpP+-0");
  assert.equal(page.url(), site + sheet);
  assert.equal(await width(), whole);
});

test("keys of the browser stay the browser's", async () => {
  await goTo(page, sheet);
  const whole = await width();
  const refused = await page.evaluate(() => ["KeyP", "Equal", "Digit0"].map((code) =>
    !document.body.dispatchEvent(new KeyboardEvent("keydown", { code, ctrlKey: true, bubbles: true, cancelable: true }))));
  assert.deepEqual(refused, [false, false, false]);
  assert.equal(await width(), whole);
});
