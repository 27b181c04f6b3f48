// The ten questions of docs/questions.md, answered as a new auditor would: from the start page, by what can be read on the
// screen, to the proof. docs/serve.md has the table of clicks; this test prints it anew.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { goTo, launch, openPage, rowsOf } from "./site.mjs";

let browser, page, walked;
before(async () => {
  browser = await launch();
  page = await openPage(browser);
});
after(() => browser.close());

async function click(link) {
  ++walked.clicks;
  await Promise.all([page.waitForNavigation(), link.click()]);
}

const named = (name) => page.getByRole("link", { name, exact: true });

async function ask(question, answers = {}) {
  await click(named("คำถามสำเร็จรูป"));
  await click(named(question));
  for (const [label, value] of Object.entries(answers)) {
    ++walked.fields;
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  if (Object.keys(answers).length > 0) await click(page.getByRole("button", { name: "ถาม" }));
}

// The first link in a column of this name.
async function follow(column) {
  for (const table of await page.locator("main table").all()) {
    const titles = await table.locator("thead th").allInnerTexts();
    const place = titles.findIndex((title) => title.trim() === column);
    const link = table.locator(`tbody tr td:nth-child(${place + 1}) a`).first();
    if (place >= 0 && (await link.count()) > 0) return click(link);
  }
  assert.fail(`no link in a column ${column}`);
}

const cell = /\/cell\/[0-9a-f]{16}$/, sheet = /\/doc\/[0-9a-f]{12}\/p\/\d+/;
const none = /unanswered/, marked = /\/cell\/[0-9a-f]{16}$|\/p\/\d+\?box=/;

const questions = [
  ["Which scores are under 55?", cell, async () => {
    await ask("คะแนนที่ต่ำกว่าเกณฑ์ จากต่ำสุด", { "คะแนนต่ำกว่า": "55" });
    await follow("คะแนน");
  }],
  ["Which measures have an empty result?", sheet, async () => {
    await ask("มาตรการที่เว้นว่างผลหรือผลลัพธ์");
    await follow("หน้า");
  }],
  ["Whose total does not follow, or has the wrong grade?", sheet, async () => {
    await ask("หน่วยงานที่คะแนนรวมไม่ตรงกับตัวชี้วัด หรือระดับไม่ตรง");
    await follow("หน้า");
  }],
  ["Which texts stand in another agency's report?", sheet, async () => {
    await ask("ข้อความที่ซ้ำเกือบทุกคำกับรายงานของหน่วยงานอื่นหรือปีอื่น");
    await follow("หน้าในอีกแฟ้ม");
  }],
  ["How did indicator 9 change over the years?", sheet, async () => {
    await ask("คะแนนเปลี่ยนไปอย่างไรในแต่ละปี", { "ตัวชี้วัดที่ (1 ถึง 10)": "9" });
    await follow("หน้า");
  }],
  ["What was promised for indicator 9, and done?", cell, async () => {
    await ask("หน่วยงานสัญญาอะไรในตัวชี้วัด และทำอะไร จากคะแนนต่ำสุด", { "ตัวชี้วัดที่ (1 ถึง 10)": "9" });
    await follow("คะแนน");
  }],
  ["Who has the best overall score of a year?", marked, async () => {
    const [{ year }] = rowsOf("SELECT max(assessment_year) AS year FROM documents WHERE overall_score IS NOT NULL");
    await ask("หน่วยงานตามคะแนนรวม จากสูงสุด", { "ปี พ.ศ. ที่ประเมิน": String(year) });
    await follow("หลักฐาน");
  }],
  ["Which indicators are weakest?", cell, async () => {
    await click(page.locator("main table a").first());
    await follow("คะแนน");
  }],
  ["Which low scores have no measure?", none, async () => {  // made reports answer each of their scores
    await ask("คะแนนต่ำที่รายงานไม่มีมาตรการรองรับ", { "คะแนนต่ำกว่า": "60" });
    await page.getByText("ไม่มีแถวที่ตรงตามเงื่อนไข").waitFor();
  }],
  ["What was to be done by the end of 2020?", sheet, async () => {
    await ask("มาตรการตามวันครบกำหนด และยังไม่มีผลหรือไม่", { "ถึงวันที่": "2020-12-31" });
    await follow("หน้า");
  }],
];

test("ten questions are answered, each with its proof", async (t) => {
  const table = [];
  for (const [question, proof, walk] of questions)
    await t.test(question, async () => {
      walked = { question, clicks: 0, fields: 0 };
      await goTo(page, "/?lang=th");
      const began = Date.now();
      await walk();
      assert.match(page.url(), proof);
      if (proof !== none) assert.ok((await page.locator(".sheet svg").count()) > 0, "the page is shown");
      assert.ok(walked.clicks <= 5);
      table.push({ ...walked, seconds: ((Date.now() - began) / 1000).toFixed(1) });
    });
  for (const { question, clicks, fields, seconds } of table) t.diagnostic(`| ${question} | ${clicks} | ${fields} | ${seconds} |`);
});
