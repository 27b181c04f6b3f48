#include "base/source_name.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"

namespace thaimemo {
namespace {

TEST(SourceName, OrdinaryNamesStayAsTheyAre) {
  for (const char* name : {"real/a.pdf", "รายงาน ๒๕๖๗.pdf", "100%.pdf", "a%20b.pdf", "%E0%B8%81.pdf", ""})
    EXPECT_EQ(source_name(name), name);
}

TEST(SourceName, BytesThatAreNotUtf8AreEscaped) {
  EXPECT_EQ(source_name("real/\xA1\xA2.pdf"), "real/%A1%A2.pdf");
  EXPECT_EQ(source_name("100%\xFF.pdf"), "100%%FF.pdf");
}

TEST(SourceName, APercentThatCouldBeAnEscapeIsOneItself) {
  EXPECT_EQ(source_name("a%FF.txt"), "a%25FF.txt");
  EXPECT_EQ(source_name("a%25FF.txt"), "a%2525FF.txt");
}

TEST(SourceName, WhatIsInAnArchiveHasAMarkThatNoNameHas) {
  EXPECT_EQ(source_name("a!/b.pdf"), "a%21/b.pdf");
  EXPECT_EQ(source_name("a%21/b.pdf"), "a%2521/b.pdf");
  for (const char* name : {"a!", "!a/b!.pdf", "a%21.pdf"}) EXPECT_EQ(source_name(name), name);
}

void expect_no_clash(const std::string& signs) {
  std::set<std::string> names;
  std::size_t count = 0;
  for (int length = 0, all = 1; length <= 6; ++length, all *= 5)
    for (int number = 0; number < all; ++number, ++count) {
      std::string name;
      for (int i = 0, rest = number; i < length; ++i, rest /= 5) name += signs[static_cast<size_t>(rest % 5)];
      const std::string source = source_name(name);
      EXPECT_TRUE(is_valid_utf8(source));
      EXPECT_EQ(source.find(inside_mark), std::string::npos) << source;
      EXPECT_TRUE(names.insert(source).second) << name << " becomes " << source;
    }
  EXPECT_EQ(names.size(), count);
}

// Every name of up to six signs out of these, which make all the trouble there is.
TEST(SourceName, NameClashStopsRun) {
  for (const std::string signs : {"%F25\xFF", "%21!/"}) expect_no_clash(signs);
}

}  // namespace
}  // namespace thaimemo
