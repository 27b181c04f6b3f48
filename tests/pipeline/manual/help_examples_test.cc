// Every example that a program's help shows does what it says.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tests/places.h"
#include "tools/thaimemo/verbs.h"

namespace thaimemo::pipeline {
namespace {

// Everything that the examples name: eight reports, databases of them, records of one, a rules file, measured figures.
constexpr const char* prepared = R"sh(
thaimemo() { command thaimemo "$@" || [ $? = 3 ]; }
set -e
thaimemo corpus make --styles plain --kind analysis --count 2 --out made
mkdir -p reports && cp made/documents/*.pdf reports/ && cp "$(ls made/documents/*.pdf | head -n 1)" report.pdf
thaimemo ingest reports --db reports.db
for name in a b before after demo;
do cp reports.db $name.db; done
thaimemo extract report.pdf > pages.jsonl
thaimemo normalize < pages.jsonl > clean.jsonl
thaimemo segment < clean.jsonl > report.jsonl
thaimemo corpus score --db demo.db --expected made/expected --json > before.json
cp before.json after.json
rm -r made
)sh";

std::vector<std::string> examples_of(const std::string& help) {
  std::vector<std::string> examples;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);)
    if (const auto begin = line.find_first_not_of(' ');
        begin != 0 && begin != line.npos && line.substr(begin).starts_with("thaimemo"))
      examples.push_back(line.substr(begin));
  return examples;
}

// The examples of every verb, each once; of `corpus` those of its parts as well.
std::vector<std::string> all_examples() {
  std::vector<std::string> all = examples_of(run({program("thaimemo"), "--help"}).out);
  std::set<std::string> known(all.begin(), all.end());
  std::vector<std::vector<std::string>> helps;
  for (const Verb& verb : verbs()) helps.push_back({program("thaimemo-" + verb.name), "--help"});
  for (const char* part : {"make", "score", "compare", "train", "diff", "report"})
    helps.push_back({program("thaimemo-corpus"), part, "--help"});
  for (const auto& help : helps)
    for (const std::string& example : examples_of(run(help).out))
      if (known.insert(example).second) all.push_back(example);
  return all;
}

// A server stays, a password is asked for on a terminal, and confidences are calibrated by what people audited.
bool needs_people(const std::string& example) {
  return example.find("serve") != example.npos || example.find("users") != example.npos ||
         example.find("--calibration") != example.npos;
}

TEST(HelpExamples, Run) {
  const Scratch scratch;
  RunOptions here;
  here.folder = scratch.path();
  write_reports(scratch, "reports", 7);
  for (const char* rules : {"mine.toml", "improvement.toml"})
    scratch.write(rules, text_of(source_folder() + "/normalize/rules/improvement.toml"));
  const Finished ready = shell(prepared, here);
  ASSERT_EQ(ready.exit_code, 0) << ready.err;
  for (const std::string& example : all_examples()) {
    if (needs_people(example)) continue;
    const Finished finished = shell(example, here);
    EXPECT_TRUE(finished.exit_code == 0 || finished.exit_code == 3) << example << "\n" << finished.err;
  }
}

}  // namespace
}  // namespace thaimemo::pipeline
