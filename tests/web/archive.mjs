// An archive of made reports, and the server over it.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const seed = 18, kindsOfReports = ["text", "digital", "years", "scan"];
const someDocumentsHaveProblems = 3;  // exit code of ingest, see docs/errors.md

function program(folder, args, cwd) {
  try {
    execFileSync(join(folder, "thaimemo"), args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  } catch (failure) {
    if (failure.status !== someDocumentsHaveProblems) throw new Error(`thaimemo ${args.join(" ")}: ${failure.stderr}`);
  }
}

// Of every kind that a page treats differently: files of text, born-digital files, some with scores of several years, and
// scans, which take longest.
function makeReports(programs, folder, reports) {
  const scans = Math.ceil(reports / 70), texts = Math.floor(reports / 2), years = Math.ceil(reports / 40);
  const kinds = {
    text: [texts, "--format", "text"],
    digital: [reports - scans - texts - years],
    years: [years, "--score-table", "years", "--kind", "analysis"],
    scan: [scans, "--scan", "light", "--length", "1"],
  };
  for (const [name, [count, ...options]] of Object.entries(kinds))
    program(programs, ["corpus", "make", "--styles", "plain", "--seed", String(seed + count), "--contradictions", "0.5",
                       "--count", String(count), "--out", name, ...options], folder);
  return Object.keys(kinds);
}

// `folder` holds reports.db and the reports; it goes with remove().
export function makeArchive(programs, reports) {
  const folder = mkdtempSync(join(tmpdir(), "thaimemo-web-"));
  const kinds = makeReports(programs, folder, reports);
  program(programs, ["ingest", ...kinds.map((kind) => `${kind}/documents`), "--db", "reports.db"], folder);
  return { folder, database: join(folder, "reports.db"), originals: kinds.map((kind) => join(folder, kind)), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// A small one of born-digital files and a scan, with the images of its pages.
export function makeKeptArchive(programs, reports) {
  const folder = mkdtempSync(join(tmpdir(), "thaimemo-web-"));
  const make = (name, count, ...options) =>
    program(programs, ["corpus", "make", "--styles", "plain", "--seed", String(seed), "--count", String(count), "--out", name, ...options], folder);
  make("digital", reports);
  make("scan", 1, "--scan", "light", "--length", "1");
  program(programs, ["ingest", "digital/documents", "scan/documents", "--db", "reports.db", "--keep-pages", "images.db"], folder);
  return { folder, database: join(folder, "reports.db"), images: join(folder, "images.db"), originals: [join(folder, "digital"), join(folder, "scan")],
           remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// A copy of that archive to review, which is written to; `ask` gives the rows of a statement as objects.
export function makeReviewedCopy(original, reviewer) {
  const folder = mkdtempSync(join(tmpdir(), "thaimemo-review-")), database = join(folder, "reports.db");
  execFileSync("sqlite3", [original, `VACUUM INTO '${database}'`]);
  const ask = (sql) => {
    const json = execFileSync("sqlite3", ["-json", database, sql], { encoding: "utf8", maxBuffer: 1 << 26 });
    return json ? JSON.parse(json) : [];
  };
  return { folder, database, ask, originals: [dirname(original), ...kindsOfReports.map((kind) => join(dirname(original), kind))],
           options: ["--review", "--reviewer", reviewer], remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// Answers once the server has said where it listens.
export function startServer(programs, archive) {
  const args = ["serve", archive.database, "--port", "0", "--cache", join(archive.folder, archive.cache ?? "cache"),
                ...archive.originals.flatMap((folder) => ["--files", folder]), ...(archive.options ?? [])];
  const server = spawn(join(programs, "thaimemo"), args, { stdio: ["ignore", "inherit", "pipe"] });
  return new Promise((resolve, reject) => {
    let told = "";
    server.once("exit", (code) => reject(new Error(`thaimemo serve ended with ${code}: ${told}`)));
    server.stderr.on("data", (bytes) => {
      told += bytes;
      const found = /http:\/\/[\d.]+:\d+/.exec(told);
      if (found) resolve({ url: found[0], stop: () => server.kill("SIGTERM") });
    });
  });
}
