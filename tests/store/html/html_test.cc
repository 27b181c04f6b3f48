#include "store/html/html.h"

#include <gmock/gmock.h>

namespace thaimemo {
namespace {

TEST(Html, TextBecomesMarkupByBeingEscaped) {
  EXPECT_EQ(Html("<b a='1'>&\"").markup(), "&lt;b a=&#39;1&#39;&gt;&amp;&quot;");
  EXPECT_EQ(tag("p", {{"title", "\"><script>"}}, "a<b", Html::trusted("<i></i>")).markup(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">a&lt;b<i></i></p>");
  EXPECT_EQ(Html("ที่").markup(), "ที่");
}

TEST(Html, LettersThatDeceiveAreReplaced) {
  EXPECT_EQ(Html(std::string("a\0b\x1b", 4)).markup(), "a\uFFFDb\uFFFD");
  EXPECT_EQ(Html("a\u202Eb\u2066\u200F").markup(), "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(Html("a\xff").markup(), "a\uFFFD");
  EXPECT_EQ(Html("a\tb\n").markup(), "a\tb\n");
}

TEST(Html, AttributesWithoutAValueStandAloneOrNotAtAll) {
  EXPECT_EQ(void_tag("input", {{"required", true}, {"checked", false}}).markup(), "<input required>");
}

}  // namespace
}  // namespace thaimemo
