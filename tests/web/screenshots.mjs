// The pictures of README.md and docs/serve.md, of made reports: node tests/web/screenshots.mjs FOLDER_OF_PROGRAMS
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeArchive, startServer } from "./archive.mjs";

const images = join(dirname(fileURLToPath(import.meta.url)), "../../docs/images");
const programs = resolve(process.argv[2] ?? "build/release/bin");
const reports = 200;

const archive = makeArchive(programs, reports);
const server = await startServer(programs, archive);
const reviewed = await startServer(programs, { ...archive, options: ["--review", "--reviewer", "สมหญิง"] });
process.env.THAIMEMO_URL = server.url;
process.env.THAIMEMO_DATABASE = archive.database;
const { firstOf, goTo, launch, openPage } = await import("./site.mjs");
const browser = await launch();

try {
  const page = await openPage(browser, { viewport: { width: 1100, height: 720 } });
  const save = (name) => page.screenshot({ path: join(images, `${name}.png`) });

  await goTo(page, "/?lang=en");
  await save("serve-start");

  // A scan whose page has a table with scores, or with anything.
  const scan = firstOf("SELECT substr(d.sha256, 1, 12) AS sha, c.page, c.cell_id FROM cells AS c JOIN documents AS d USING (document_id)" +
                       " WHERE c.origin = 'ocr' AND length(c.text) > 20 ORDER BY c.field = 'measure' DESC, d.source, c.page, c.row_no DESC");
  await goTo(page, `/doc/${scan.sha}/p/${scan.page}?at=${scan.cell_id}`);
  await page.waitForLoadState("networkidle");
  await save("serve-page");

  // The one with the most years.
  const agency = firstOf("SELECT agency, province FROM documents JOIN scores USING (document_id) WHERE agency IS NOT NULL AND province IS NOT NULL" +
                         " GROUP BY 1, 2 ORDER BY count(DISTINCT year) DESC, count(*) DESC, agency");
  await goTo(page, `/agency/${encodeURIComponent(agency.agency)}?province=${encodeURIComponent(agency.province)}`);
  await save("serve-agency");

  // The worst of the queue, with its pictures.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${reviewed.url}/review`);
  await page.waitForFunction(() => document.querySelector("review-desk").now.ready);
  await save("serve-review");

  // The table with the most columns, its borders over the page.
  const table = firstOf("SELECT substr(d.sha256, 1, 12) AS sha, t.page, t.table_no FROM tables AS t JOIN documents AS d USING (document_id)" +
                        " WHERE d.source LIKE '%.pdf' AND t.rows BETWEEN 5 AND 9 ORDER BY t.columns DESC, d.source");
  await page.goto(`${reviewed.url}/review/grid/${table.sha}/${table.page}?table=${table.table_no}`);
  await page.waitForFunction(() => document.querySelector("grid-desk").grid);
  await page.waitForLoadState("networkidle");
  await save("serve-grid");
} finally {
  await browser.close();
  server.stop();
  reviewed.stop();
  archive.remove();
}
