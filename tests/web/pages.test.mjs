// Every page opens in both languages: nothing fails, the security policy refuses nothing, and axe finds nothing serious.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { addresses, goTo, inLanguage, launch, openPage } from "./site.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// The page's own policy would refuse the script; axe is put in behind it.
async function findings(page) {
  const all = await page.evaluate(async () => (await globalThis.axe.run()).violations);
  return all.filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("\n   ")}`);
}

for (const language of ["th", "en"])
  test(`every page opens in ${language}`, async (t) => {
    const page = await openPage(browser);
    for (const [name, address] of Object.entries(addresses()))
      await t.test(name, async () => {
        page.complaints.length = 0;
        await goTo(page, inLanguage(address, language));
        assert.equal(await page.getAttribute("html", "lang"), language);
        assert.deepEqual(page.complaints, []);
      });
  });

test("axe finds nothing serious", async (t) => {
  const page = await openPage(browser, { bypassCSP: true });
  await page.addInitScript({ path: axe });
  for (const [name, address] of Object.entries(addresses()))
    await t.test(name, async () => {
      await goTo(page, address);
      assert.deepEqual(await findings(page), []);
    });
});

test("axe would find a field without a name", async () => {
  const page = await openPage(browser, { bypassCSP: true });
  await page.addInitScript({ path: axe });
  await goTo(page, "/help");
  await page.evaluate(() => document.querySelector("main").append(document.createElement("input")));
  assert.match((await findings(page)).join(), /label/);
});

test("the policy does refuse a script that stands in a page", async () => {
  const page = await openPage(browser);
  await goTo(page, "/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  assert.notEqual(await page.title(), "ran");
  assert.match(page.complaints.join(), /Content Security Policy/);
});

// A newcomer had to move wide tables sideways to find the way to the proof.
test("the proof of a row is on a screen of 1280 pixels, below headings that stay", async (t) => {
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  for (const address of ["/q/promises", "/q/copies?letters=20&alike=0.3", "/q/totals", "/table/measures", "/table/scores"])
    await t.test(address, async () => {
      await goTo(page, address);
      const table = page.locator(".scroll").first();
      await table.scrollIntoViewIfNeeded();
      await table.evaluate((region) => { region.scrollTop = 300; });
      const [region, heading] = await Promise.all([table.boundingBox(), table.locator("thead th.proof").boundingBox()]);
      assert.ok(heading.x + heading.width <= 1280, `${heading.x + heading.width}`);
      assert.ok(heading.y >= region.y - 1 && heading.y < region.y + 60, "the heading moved away");
      const links = await table.locator("td.proof a").all();
      assert.ok(links.length > 0);
      const link = await links[0].boundingBox();
      assert.ok(link.x >= 0 && link.x + link.width <= 1280);
    });
});

test("every column has a name in the reader's language", async () => {
  const page = await openPage(browser);
  await goTo(page, "/tables?lang=th");
  const tables = await page.$$eval("main a[href^='/table/']", (links) => links.map((link) => link.getAttribute("href")));
  assert.ok(tables.length > 10);
  for (const address of [...tables, "/q/copies", "/q/deadlines", "/q/totals", "/q/units", "/q/doubts"]) {
    await goTo(page, address);
    const unnamed = await page.$$eval("th[title]", (heads) => heads.map((head) => head.title).filter((name, i) => heads[i].textContent.trim() === name));
    assert.deepEqual(unnamed, [], address);
  }
});
