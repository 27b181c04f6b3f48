// What the tests share: the browser, the site that is tested, its database, and the pages it has.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

export const site = process.env.THAIMEMO_URL;
export const database = process.env.THAIMEMO_DATABASE;

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });

// Numbers of 63 bits as text: a number of this language holds 53.
export const exactly = (json) => JSON.parse(json.replace(/:( ?)(-?\d{16,})(?=[,}])/g, ':$1"$2"'));

// The rows of a statement, as objects.
export function rowsOf(sql) {
  const json = execFileSync("sqlite3", ["-readonly", "-json", database, sql], { encoding: "utf8", maxBuffer: 1 << 28 });
  return json ? exactly(json) : [];
}

export const firstOf = (sql) => rowsOf(`${sql} LIMIT 1`)[0];

// A page that remembers what a reader would not see: errors in the console, refusals of the security policy, failed requests.
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;  // aborted: the next page was opened before the icon came
    if (why !== "net::ERR_ABORTED") page.complaints.push(`${request.url()}: ${why}`);
  });
  page.on("response", (answer) => answer.status() >= 400 && page.complaints.push(`${answer.status()} ${answer.url()}`));
  return page;
}

export async function goTo(page, address) {
  const answer = await page.goto(site + address);
  assert.equal(answer.status(), 200, address);
}

const part = encodeURIComponent;

// One address of every kind of page: the table of docs/serve.md.
export function addresses() {
  const scan = firstOf("SELECT substr(d.sha256, 1, 12) AS sha, p.page FROM pages AS p JOIN documents AS d USING (document_id)" +
                       " JOIN cells AS c USING (document_id, page) WHERE p.origin = 'ocr'");
  const score = firstOf("SELECT substr(d.sha256, 1, 12) AS sha, d.source, d.agency, coalesce(d.province, '') AS province, s.page, s.cell_id, s.year" +
                        " FROM scores AS s JOIN documents AS d USING (document_id) WHERE s.cell_id IS NOT NULL AND d.agency IS NOT NULL AND d.source LIKE '%.pdf'");
  const text = firstOf("SELECT substr(sha256, 1, 12) AS sha FROM documents WHERE source LIKE '%.txt'");
  return {
    start: "/",
    documents: "/docs",
    "documents of a year": `/docs?year=${score.year}&status=ok`,
    document: `/doc/${score.sha}`,
    page: `/doc/${score.sha}/p/${score.page}?at=${score.cell_id}`,
    "page, tinted and large": `/doc/${score.sha}/p/${score.page}?tint=1&zoom=2`,
    "page of a scan": `/doc/${scan.sha}/p/${scan.page}`,
    "page of a text": `/doc/${text.sha}/p/1`,
    cell: `/cell/${score.cell_id}`,
    source: `/source/${part(score.source)}?page=${score.page}`,
    agencies: "/agencies",
    agency: `/agency/${part(score.agency)}?province=${part(score.province)}`,
    indicators: "/indicators",
    indicator: "/indicator/9",
    "indicator of a year": `/indicator/9?year=${score.year}`,
    questions: "/q",
    question: "/q/low-scores?below=60",
    "question to be filled in": "/q/evidence",
    tables: "/tables",
    table: "/table/scores?score__lt=60&_sort=-score",
    "table, all columns": "/table/cells?_all=1",
    search: `/search?q=${part("งบประมาณ")}`,
    "search without words": "/search",
    sql: `/sql?sql=${part("SELECT agency, cell_id FROM scores JOIN documents USING (document_id) LIMIT 5")}`,
    help: "/help",
  };
}

export const inLanguage = (address, language) => `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
