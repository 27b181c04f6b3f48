#include "base/problem.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace thaimemo {

TEST(Error, TextNamesPlaceMessageCodeAndHint) {
  EXPECT_EQ(to_text(Error("x-failed", "a.pdf", "it broke", "Mend it.")),
            "thaimemo: a.pdf: it broke [x-failed]\n  Mend it.\n");
  EXPECT_EQ(to_text(Error("x-failed", "", "it broke")), "thaimemo: it broke [x-failed]\n");
}

TEST(Problem, GoesThroughJson) {
  const Problem problem{"page-unreadable", Severity::error, 3, "table 1", "Page 3 cannot be read."};
  EXPECT_EQ(problem_from_json(to_json(problem)), problem);
  EXPECT_THROW(severity_named("fatal"), Error);
}

TEST(Json, MissingMemberIsNamed) {
  try {
    get<int>(parse_line("{}", "test"), "page");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "bad-record");
    EXPECT_EQ(error.place(), "page");
  }
}

TEST(Json, InvalidUtf8IsWrittenAsReplacement) {
  EXPECT_EQ(to_line(Json("a\xFF")), "\"a\uFFFD\"");
}

}  // namespace thaimemo
