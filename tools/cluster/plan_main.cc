#include <filesystem>
#include <iostream>

#include "base/command_line.h"
#include "tools/cluster/job_script.h"
#include "tools/cluster/make_plan.h"
#include "tools/cluster/shard_files.h"
#include "tools/ingest/process/sandbox.h"

using namespace thaimemo;

namespace {

struct PlanOptions {
  MakePlanSettings make;
  std::string script, shards;
  JobSettings job;
};

void describe_reading(CLI::App& app, PlanSettings& plan) {
  app.add_option("--rules", plan.rules_file, "a rules file instead of the built-in one")
      ->check(CLI::ExistingFile);
  app.add_option("--tessdata", plan.tessdata_dir, "folder of the OCR models, the same on every machine")
      ->check(CLI::ExistingDirectory);
  app.add_flag("!--no-ocr", plan.ocr, "leave pages that need OCR empty, with a problem");
  app.add_option("--time-limit", plan.page_seconds, "as thaimemo ingest has it, in seconds")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--document-time-limit", plan.document_seconds, "as thaimemo ingest has it, in seconds")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--memory-limit", plan.memory_mb, "memory of a worker, in MB")
      ->capture_default_str()
      ->check(CLI::Range(memory_mb_min, memory_mb_max));
}

void describe(CLI::App& app, PlanOptions& options) {
  app.add_option("PATH", options.make.paths, "files and folders; folders are walked")->required();
  app.add_option("--chunks", options.make.chunks, "how many parts")
      ->required()
      ->check(CLI::Range(1, chunks_max));
  app.add_option("--out", options.make.out, "the plan, a new file")->required();
  describe_reading(app, options.make.plan);
  app.add_option("--sbatch", options.script, "also write a job script for Slurm, a new file");
  app.add_option("--shards", options.shards,
                 "where its jobs put their shards; PLAN.shards where none is named");
  app.add_option("-j,--jobs", options.job.workers, "workers of one of its jobs")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  app.footer(
      "Freezes the list of files and cuts it into parts that cost alike. No file is opened. Machines that "
      "share\n"
      "the files and a folder do the parts with thaimemo work; thaimemo merge makes one database of them.\n"
      "Exit codes: 0 written, or there already and the same; 64 wrong usage, or another file has the "
      "name.\n\n"
      "Example:\n  thaimemo plan reports/ --chunks 200 --out reports.plan --sbatch reports.sh");
}

std::string absolute(const std::string& path) {
  return path.empty() ? "" : std::filesystem::weakly_canonical(path).string();
}

void write_script(const PlanOptions& options, const MadePlan& made) {
  JobSettings job = options.job;
  job.plan = absolute(options.make.out);
  job.shards = options.shards.empty() ? default_shards(job.plan) : absolute(options.shards);
  write_once(options.script, job_script(made.plan, made.files, job));
}

ExitCode run(PlanOptions options) {
  options.make.plan.rules_file = absolute(options.make.plan.rules_file);
  options.make.plan.tessdata_dir = absolute(options.make.plan.tessdata_dir);
  const MadePlan made = make_plan(options.make);
  for (const std::string& one : made.passed_over) std::cerr << "Passed over: " << one << "\n";
  std::cerr << made.plan.files << " files, " << made.plan.bytes << " bytes in " << made.plan.chunks
            << " chunks: " << options.make.out
            << (made.made == PlanMade::written ? "\n" : " (there already, the same)\n");
  if (!options.script.empty()) write_script(options, made);
  std::cerr << (options.script.empty()
                    ? "Next: thaimemo work --plan " + options.make.out + " --chunk 1, and so on\n"
                    : "Next: sbatch " + options.script + "\n");
  return ExitCode::ok;
}

}  // namespace

int main(int argc, char** argv) {
  auto options = std::make_shared<PlanOptions>();
  const WorkerLimits limits;
  options->make.plan.page_seconds = limits.page_seconds;
  options->make.plan.document_seconds = limits.document_seconds;
  options->make.plan.memory_mb = limits.memory_mb;
  return run_program(argc, argv, "thaimemo-plan", "An archive cut into parts for many machines.",
                     [&options](CLI::App& app) -> Work {
                       describe(app, *options);
                       return [options](DataOutput&) { return run(*options); };
                     });
}
