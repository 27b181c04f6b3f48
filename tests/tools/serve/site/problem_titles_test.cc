#include "tools/serve/site/problem_titles.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace thaimemo {
namespace {

TEST(ProblemTitles, EveryCodeOfTheManualHasOneInThai) {
  std::ifstream manual(source_folder() + "/docs/errors.md");
  int codes = 0;
  for (std::string line; std::getline(manual, line);) {
    if (!line.starts_with("### ")) continue;
    ++codes;
    const std::string title = thai_problem_title(line.substr(4));
    EXPECT_GE(title.size(), 15U) << line << " has no line in tools/serve/site/data/problem_titles.tsv";
    EXPECT_LE(title.size(), 150U) << line << ": a title of fifty letters at most";
  }
  EXPECT_GT(codes, 100);
  EXPECT_EQ(thai_problem_title("of-another-version"), "");
}

}  // namespace
}  // namespace thaimemo
