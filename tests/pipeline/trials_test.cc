// Small documents made after faults that users of other tools reported, each with the right values.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "tests/pipeline/run.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

using Numbers = std::set<std::string>;

const std::string shared = shared_folder();
constexpr std::size_t number_letters = 2;  // "07-hyphen-glyph-is-00ad.pdf"

Numbers known_failures() {
  std::istringstream lines(text_of(source_folder() + "/tests/pipeline/known_trial_failures.txt"));
  Numbers numbers;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line.starts_with("#") ? "" : line);
    for (std::string number; words >> number;) numbers.insert(number);
  }
  return numbers;
}

// The trials of the lines that begin with `outcome`, as the shared scorer prints them: "FAILS NAME: …".
Numbers trials_that(const std::string& outcome, const std::string& printed) {
  std::istringstream lines(printed);
  Numbers numbers;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(outcome + " ")) numbers.insert(line.substr(outcome.size() + 1, number_letters));
  return numbers;
}

TEST(Trials, KnownFailuresOnlyGetFewer) {
  const std::string folder = std::string(shared) + "/trials",
                    scorer = std::string(shared) + "/check/trials.py";
  if (!std::filesystem::exists(folder + "/expected.tsv") || !std::filesystem::exists(scorer))
    GTEST_SKIP() << "no shared trials beside the checkout";
  const Finished done = run({"python3", scorer, "--thaimemo", program("thaimemo"), folder});
  ASSERT_LE(done.exit_code, 1) << done.err;
  EXPECT_FALSE(trials_that("ok", done.out).empty() && trials_that("FAILS", done.out).empty()) << done.out;
  EXPECT_EQ(trials_that("FAILS", done.out), known_failures()) << done.out;
}

}  // namespace
}  // namespace thaimemo::pipeline
