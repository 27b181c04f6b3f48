// The reviewer's desk, by keyboard alone: a copy of the archive with fifty values that were made doubtful (fewer where it is small).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { makeReviewedCopy, startServer } from "./archive.mjs";
import { database, launch, openPage } from "./site.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const reviewer = "สมหญิง ตรวจดี", untouched = 4;
let browser, archive, server, doubtful;

const ask = (sql) => archive.ask(sql);
const count = (sql) => ask(`SELECT count(*) AS n FROM ${sql}`)[0].n;

// One value of as many documents: a correction makes the doubts of its document anew. Some documents stay as they are, for
// the tests of other things. Returns how many it made.
function makeDoubtful() {
  const made = Math.min(50, count("documents WHERE source LIKE '%.pdf'") - untouched);
  execFileSync("sqlite3", [archive.database, `INSERT OR REPLACE INTO doubt
    SELECT d.document_id, 'cell-' || c.cell_id, 'score', 5000 + c.page, 1, 'cell', '', c.page, c.table_no, c.row_no, c.column_no, CAST(x0 * 100 AS INTEGER),
           CAST(y0 * 100 AS INTEGER), CAST(x1 * 100 AS INTEGER), CAST(y1 * 100 AS INTEGER), NULL, 'score-uncertain', 'made doubtful'
    FROM documents AS d JOIN cells AS c ON c.cell_id = (SELECT cell_id FROM cells WHERE document_id = d.document_id AND length(text) BETWEEN 2 AND 60
      ORDER BY field = 'score' DESC, page, table_no, row_no LIMIT 1)
    WHERE d.source LIKE '%.pdf' ORDER BY d.source LIMIT ${made}`]);
  return made;
}

before(async () => {
  archive = makeReviewedCopy(database, reviewer);
  doubtful = makeDoubtful();
  server = await startServer(process.env.THAIMEMO_PROGRAMS, archive);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
  archive.remove();
});

const at = (page) => new URL(page.url()).searchParams.get("at");
const desk = (page, work) => page.$eval("review-desk", work);
const settled = (page) => page.waitForFunction(() => document.querySelector("review-desk").sender.waiting === 0);
const drawn = (page) => page.waitForFunction(() => document.querySelector("review-desk").now.ready);
const told = (page) => page.locator(".saved").innerText();

async function open(page, address = "/review") {
  await page.goto(server.url + address);
  await page.waitForFunction(() => document.querySelector("review-desk")?.now?.ready);
}

async function visitor(options = {}) {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 }, ...options });
  return page;
}

// Keys as another layout sends them: the same place, another letter.
const press = (page, code, key) => page.evaluate(([code, key]) =>
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true })), [code, key]);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

test("doubtful values are reviewed by keyboard, each saved, the next one at once", async () => {
  const page = await visitor();
  await open(page, "/review?kind=score");
  const seen = [], typed = (i) => i % 10 === 7, givenUp = (i) => i % 10 === 5;
  for (let i = 0; i < doubtful; ++i) {
    await drawn(page);
    await page.waitForFunction(() => { const desk = document.querySelector("review-desk"); return desk.ended || desk.items[desk.place + 1]?.ready; });
    seen.push(at(page));
    if (typed(i)) {
      await page.keyboard.press("Space");
      await page.keyboard.type(`${60 + i % 10}.5${i % 10}`);
    }
    await page.keyboard.press(givenUp(i) ? "KeyX" : "Enter");
    await page.waitForFunction((before) => new URL(location).searchParams.get("at") !== before, seen.at(-1));
  }
  await settled(page);
  assert.equal(new Set(seen).size, doubtful, "none came twice");
  const rows = ask("SELECT verdict, count(*) AS n, min(reviewer) AS reviewer FROM corrections GROUP BY verdict");
  assert.equal(rows.reduce((sum, { n }) => sum + n, 0), doubtful);
  assert.equal(rows.find(({ verdict }) => verdict === "illegible").n, seen.filter((_, i) => givenUp(i)).length);
  assert.equal(rows.find(({ verdict }) => verdict === "corrected").n, seen.filter((_, i) => typed(i)).length);
  assert.ok(rows.every((row) => row.reviewer === reviewer));
  const steps = await page.evaluate(() => performance.getEntriesByName("next").map(({ duration }) => duration));
  console.log(`from key to next crop painted: median ${median(steps).toFixed(0)} ms, longest ${Math.max(...steps).toFixed(0)} ms of ${steps.length}`);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("undo goes back after moving on, and only adds rows", async () => {
  const page = await visitor();
  await open(page);
  const first = at(page), rows = count("corrections");
  const before = await page.inputValue("[name=text]");
  await page.keyboard.press("Space");
  await page.keyboard.type("12.34");
  await page.keyboard.press("Enter");
  await page.waitForFunction((key) => new URL(location).searchParams.get("at") !== key, first);
  await drawn(page);
  await page.keyboard.press("Enter");
  await settled(page);
  await page.keyboard.press("KeyU");
  await page.keyboard.press("KeyU");
  await settled(page);
  await page.waitForFunction((text) => document.querySelector("[name=text]").value === text, before);
  assert.equal(at(page), first);
  assert.equal(count("corrections"), rows + 4);
  assert.equal(ask(`SELECT text FROM cells WHERE 'cell-' || cell_id = '${first}'`)[0]?.text ?? before, before);
  await page.context().close();
});

test("keys of the Thai layout do the same, and letters in the field are only typed", async () => {
  const page = await visitor();
  await open(page);
  const key = at(page);
  await press(page, "KeyH", "้");
  assert.ok(await desk(page, (one) => one.classList.contains("unframed")));
  await press(page, "KeyZ", "ผ");
  assert.ok(await desk(page, (one) => one.classList.contains("zoomed")));
  await page.keyboard.press("Space");
  await page.keyboard.type("sxuzh12");
  for (const [code, letter] of [["KeyS", "ห"], ["KeyX", "ป"], ["KeyU", "ี"]]) await press(page, code, letter);
  assert.equal(await page.inputValue("[name=text]"), "sxuzh12");
  await page.keyboard.press("Escape");
  assert.notEqual(await page.inputValue("[name=text]"), "sxuzh12");
  assert.equal(at(page), key);
  await press(page, "KeyS", "ห");
  await settled(page);
  assert.equal(ask("SELECT verdict FROM corrections ORDER BY correction_id DESC LIMIT 1")[0].verdict, "unsure");
  assert.notEqual(at(page), key);
  await page.context().close();
});

test("arrows walk without saving, Tab takes the next cell of the page, ? explains the keys", async () => {
  const page = await visitor(), rows = count("corrections");
  const cell = ask("SELECT cell_id FROM cells JOIN documents USING (document_id) WHERE source LIKE '%.pdf' AND row_no = 1 AND column_no = 0 LIMIT 1")[0].cell_id;
  await open(page, `/review?at=cell-${cell}`);
  const behind = await page.getAttribute("article.item", "data-behind");
  await page.keyboard.press("Tab");
  await page.waitForFunction((key) => new URL(location).searchParams.get("at") === key, behind);
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction((key) => new URL(location).searchParams.get("at") === key, `cell-${cell}`);
  await page.keyboard.press("Shift+Slash");
  assert.ok(await page.locator("dialog.keys").isVisible());
  await page.keyboard.press("Escape");
  assert.ok(!await page.locator("dialog.keys").isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.className), "bench");
  assert.equal(count("corrections"), rows);
  await page.context().close();
});

test("two browsers never have the same item", async () => {
  const one = await visitor(), other = await visitor();
  await open(one);
  await one.waitForFunction(() => document.querySelector("review-desk").items.length > 3);
  await open(other);
  const held = await desk(one, (desk) => desk.held());
  assert.ok(!held.includes(at(other)), `${at(other)} is held by the first`);
  await other.goto(`${server.url}/review?at=${at(one)}`);
  assert.ok((await other.locator(".taken").innerText()).includes(reviewer));
  const rows = count("corrections");
  await other.keyboard.press("Enter");
  await other.waitForTimeout(300);
  assert.equal(count("corrections"), rows);
  await one.context().close();
  await other.context().close();
});

test("what the server does not keep is never called saved", async () => {
  const page = await visitor();
  await open(page);
  const rows = count("corrections");
  await page.route("**/review/save", (route) => route.abort());
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".saved .bad"));
  assert.match(await told(page), /ยังไม่ได้บันทึก/);
  assert.equal(count("corrections"), rows);
  await page.unroute("**/review/save");
  await settled(page);
  assert.match(await told(page), /^บันทึกแล้ว/);
  assert.equal(count("corrections"), rows + 1);
  await page.context().close();
});

test("a page is proofread line by line and saved at once", async () => {
  const page = await visitor();
  const { sha, page: number } = ask("SELECT substr(sha256, 1, 12) AS sha, page FROM cells JOIN documents USING (document_id) WHERE source LIKE '%.pdf'" +
                                    " AND sha256 NOT IN (SELECT sha256 FROM corrections) GROUP BY document_id, page HAVING count(*) BETWEEN 6 AND 40 ORDER BY source DESC LIMIT 1")[0];
  await page.goto(`${server.url}/review/page/${sha}/${number}`);
  const fields = await page.locator("textarea").count(), rows = count("corrections");
  await page.keyboard.press("End");
  await page.keyboard.type(" ก");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".strip.settled"));
  assert.equal(count("corrections"), rows + 1);
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll("textarea")[1]));
  await page.locator("button.accept").press("Enter");
  await page.waitForURL(/saved=/);
  assert.equal(count("corrections"), rows + fields);
  assert.equal(await page.locator(".strip.settled").count(), fields);
  await page.context().close();
});

test("T leads to the whole table of an item", async () => {
  const page = await visitor();
  const cell = ask("SELECT cell_id, table_no FROM cells JOIN documents USING (document_id) WHERE source LIKE '%.pdf' AND row_no = 1 AND column_no = 0 LIMIT 1")[0];
  await open(page, `/review?at=cell-${cell.cell_id}`);
  await page.keyboard.press("KeyT");
  await page.waitForURL(new RegExp(`/review/page/.*table=${cell.table_no}`));
  assert.ok(await page.locator(".strip").count() > 1);
  await page.context().close();
});

test("without script a form saves and leads on, and its undo leads back", async () => {
  const page = await visitor({ javaScriptEnabled: false }), rows = count("corrections");
  await page.goto(`${server.url}/review`);
  const key = at(page);
  await page.locator("button.accept").click();
  assert.match(page.url(), /saved=\d+/);
  assert.equal(count("corrections"), rows + 1);
  await page.locator("form.undo button").click();
  assert.equal(at(page), key);
  assert.equal(count("corrections"), rows + 2);
  await page.context().close();
});

test("the pages have no serious fault for those who cannot see, and fit a narrow window", async () => {
  const page = await visitor({ bypassCSP: true, viewport: { width: 390, height: 800 } });
  await page.addInitScript({ path: axe });
  const { sha } = ask("SELECT substr(sha256, 1, 12) AS sha FROM documents WHERE source LIKE '%.pdf' LIMIT 1")[0];
  for (const address of ["/review", "/review?lang=en", `/review/page/${sha}/1`, `/review?at=fact-${sha}-memo_date&lang=th`]) {
    await page.goto(server.url + address);
    const found = (await page.evaluate(() => globalThis.axe.run())).violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(found.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390, address);
  }
  await page.context().close();
});
