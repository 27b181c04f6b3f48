#include "corpus/report/figure_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/problem.h"
#include "corpus/report/measure_quality.h"

namespace thaimemo::quality {
namespace {

using ::testing::ElementsAre;

const std::string head =
    "-- section: reading\n-- title: Files\n-- title-th: ไฟล์\n-- counted: All: of them.\n-- counted-th: "
    "ทั้งหมด\n";

TEST(FigureFile, TheHeadSaysWhatTheStatementShows) {
  const FigureFile figure =
      parse_figure("30_by_status.sql", head + "-- plot: heat a b c\n-- shown: 7\n\nSELECT 1\n-- x\n");
  EXPECT_EQ(figure.id, "by-status");
  EXPECT_EQ(figure.counted.english, "All: of them.");
  EXPECT_EQ(figure.plot.kind, "heat");
  EXPECT_THAT(figure.plot.columns, ElementsAre("a", "b", "c"));
  EXPECT_EQ(figure.shown, 7U);
  EXPECT_EQ(figure.sql, "\nSELECT 1\n-- x\n");
}

TEST(FigureFile, ALineThatIsWrongIsNamed) {
  for (const std::string& file : {std::string("-- section: a\nSELECT 1"), head + "-- colour: red\nSELECT 1",
                                  head + "-- note\nSELECT 1"})
    try {
      parse_figure("30_x.sql", file);
      ADD_FAILURE() << file;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "figure-file");
    }
}

TEST(FigureFile, EveryFigureHasItsSectionAndANameOfItsOwn) {
  std::set<std::string> sections_known, names;
  for (const Section& section : sections()) sections_known.insert(section.id);
  for (const FigureFile& figure : figure_files()) {
    EXPECT_TRUE(sections_known.contains(figure.section)) << figure.id;
    EXPECT_TRUE(names.insert(figure.id).second) << figure.id;
    EXPECT_TRUE(figure.counted.thai != figure.counted.english) << figure.id;
  }
  EXPECT_GT(names.size(), 20U);
}

}  // namespace
}  // namespace thaimemo::quality
