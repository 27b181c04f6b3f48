#include "extract/container/member_names.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"

namespace thaimemo {
namespace {

std::string source_of(const std::string& name) {
  return MemberNames("f/a.zip").source_of(name);
}

TEST(MemberNames, StandBehindTheArchive) {
  EXPECT_EQ(source_of("inner/b.pdf"), "f/a.zip!/inner/b.pdf");
  EXPECT_EQ(source_of("รายงาน ๒๕๖๗.pdf"), "f/a.zip!/รายงาน ๒๕๖๗.pdf");
}

TEST(MemberNames, ThaiBytesOfWindowsAreThai) {
  EXPECT_EQ(source_of("\xC3\xD2\xC2\xA7\xD2\xB9.pdf"), "f/a.zip!/รายงาน.pdf");
  EXPECT_EQ(source_of("\xFF\xFE\xFD\xFC.pdf"), "f/a.zip!/%FF%FE%FD%FC.pdf");
}

TEST(MemberNames, NoNameLeadsOutOfTheArchive) {
  EXPECT_EQ(source_of("../../etc/passwd"), "f/a.zip!/%2E%2E/%2E%2E/etc/passwd");
  EXPECT_EQ(source_of("/etc/passwd"), "f/a.zip!/etc/passwd");
  EXPECT_EQ(source_of("./a//b.pdf"), "f/a.zip!/a/b.pdf");
  EXPECT_EQ(source_of("C:\\a\\..\\b.pdf"), "f/a.zip!/C:\\a\\..\\b.pdf");
  EXPECT_EQ(source_of("x!/y.pdf"), "f/a.zip!/x%21/y.pdf");
  EXPECT_EQ(source_of(""), "f/a.zip!/unnamed");
}

TEST(MemberNames, NoTwoFilesHaveOneSource) {
  MemberNames names("a.zip");
  std::set<std::string> sources;
  for (const char* name : {"b.pdf", "b.pdf", "b (2).pdf", "./b.pdf", "b.pdf", "รายงาน",
                           "\xC3\xD2\xC2\xA7\xD2\xB9", "../x", "%2E%2E/x", "", "", ".hidden", ".hidden"})
    EXPECT_TRUE(sources.insert(names.source_of(name)).second) << name;
  EXPECT_TRUE(sources.contains("a.zip!/b (2).pdf"));
  EXPECT_TRUE(sources.contains("a.zip!/.hidden (2)"));
}

TEST(MemberNames, ALongNameKeepsItsEnd) {
  std::string name;
  for (int i = 0; i < 1000; ++i) name += "ก";
  const std::string source = source_of(name + ".pdf");
  EXPECT_TRUE(is_valid_utf8(source));
  EXPECT_LT(source.size(), 1100U);
  EXPECT_TRUE(source.ends_with("ก.pdf"));
}

// A million comparisons would take minutes.
TEST(MemberNames, TwentyThousandOfOneNameAreNumbered) {
  MemberNames names("a.zip");
  for (int i = 1; i < 20'000; ++i) names.source_of("b.pdf");
  EXPECT_EQ(names.source_of("b.pdf"), "a.zip!/b (20000).pdf");
}

}  // namespace
}  // namespace thaimemo
