// The commands of the README and of some pages of docs do what they say. A block that begins with ```sh run is
// run, all of them in order in one empty folder; where the next block begins with ```text output, it must be
// what came out.
#include <gtest/gtest.h>

#include <array>
#include <sstream>

#include "tests/pipeline/run.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

struct Block {
  std::string kind, text;
};

std::vector<Block> blocks_of(const std::string& markdown) {
  std::vector<Block> blocks;
  bool inside = false;
  std::istringstream lines(markdown);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) blocks.push_back({line.substr(3), ""});
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

// Exit code 3 says that some documents have problems: the reader of a README goes on.
constexpr const char* prelude = "set -e\nthaimemo() { command thaimemo \"$@\" || [ $? = 3 ]; }\n";

class Commands : public testing::TestWithParam<const char*> {};

TEST_P(Commands, GiveTheAnswersThatStandBelowThem) {
  const Scratch scratch;
  RunOptions here;
  here.folder = scratch.path();
  for (const std::string rules : {"improvement.toml", "oit.toml"})
    scratch.write(rules, text_of(source_folder() + "/normalize/rules/" + rules));
  const std::vector<Block> blocks = blocks_of(text_of(source_folder() + "/" + GetParam()));
  int ran = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != "sh run") continue;
    const Finished finished = shell(prelude + blocks[i].text, here);
    EXPECT_EQ(finished.exit_code, 0) << blocks[i].text << finished.err;
    const bool answered = i + 1 < blocks.size() && blocks[i + 1].kind == "text output";
    EXPECT_EQ(finished.out, answered ? blocks[i + 1].text : finished.out);
    ++ran;
  }
  EXPECT_GT(ran, 0) << "no block of " << GetParam() << " is marked with sh run";
}

constexpr std::array pages{"README.md",
                           "docs/questions.md",
                           "docs/auditors.md",
                           "docs/th/auditors.md",
                           "docs/reviewers.md",
                           "docs/th/reviewers.md",
                           "docs/th/ingesters.md",
                           "docs/rule-writers.md",
                           "docs/th/rule-writers.md"};
constexpr std::array names{"Readme",          "Questions",   "Auditors",
                           "AuditorsInThai",  "Reviewers",   "ReviewersInThai",
                           "IngestersInThai", "RuleWriters", "RuleWritersInThai"};

INSTANTIATE_TEST_SUITE_P(Readme, Commands, testing::ValuesIn(pages),
                         [](const auto& tested) { return std::string(names.at(tested.index)); });

}  // namespace
}  // namespace thaimemo::pipeline
