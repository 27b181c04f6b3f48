// Makes the archive, starts the server, runs every *.test.mjs beside this file against it: see run.sh.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeArchive, startServer } from "./archive.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [programs, reports = "200"] = process.argv.slice(2);
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(0);

const began = Date.now();
const archive = makeArchive(resolve(programs), Number(reports));
console.log(`archive of ${reports} reports after ${seconds(began)} s`);
try {
  const server = await startServer(resolve(programs), archive);
  const tests = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).map((name) => join(here, name));
  const environment = { ...process.env, THAIMEMO_URL: server.url, THAIMEMO_DATABASE: archive.database, THAIMEMO_PROGRAMS: resolve(programs) };
  const { status } = spawnSync(process.execPath, ["--test", ...tests], { stdio: "inherit", env: environment });
  server.stop();
  console.log(`all after ${seconds(began)} s`);
  process.exitCode = status ?? 1;
} finally {
  archive.remove();
}
