#include "tools/serve/http/address.h"

#include <gmock/gmock.h>

#include "base/utf8.h"
#include "tools/serve/http/message.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;

TEST(Address, ComesBackFromItsText) {
  const Address address({"agency", "อบต./ก?ข#%"}, {{"q", "a&b=c +"}, {"q", ""}, {"ป", "\"<>"}});
  const Address again = parse_address(address.text());
  EXPECT_EQ(again.parts(), address.parts());
  EXPECT_EQ(again.fields(), address.fields());
  EXPECT_EQ(Address().text(), "/");
}

TEST(Address, NeverLeavesTheSite) {
  for (const char* text :
       {"//evil.example", "http://evil.example/", "\\\\evil.example", "///", "/..//..", "\r\nX: y"}) {
    const std::string made = parse_address(text).text();
    EXPECT_EQ(made.front(), '/') << text;
    EXPECT_FALSE(made.starts_with("//")) << text;
    EXPECT_EQ(made.find_first_of("\r\n\\"), std::string::npos) << text;
  }
}

TEST(Address, DecodesWhatIsFinishedAndKeepsTheRest) {
  EXPECT_EQ(percent_decoded("%41%zz%4%", false), "A%zz%4%");
  EXPECT_EQ(percent_decoded("a+b", true), "a b");
  EXPECT_EQ(percent_decoded("a+b", false), "a+b");
  EXPECT_TRUE(is_valid_utf8(percent_decoded("%ff%c0%ae", false)));
  EXPECT_EQ(percent_decoded("%252e", false), "%2e");
}

TEST(Address, FieldsAreSetInTheirPlaceAndTakenOut) {
  const Address address = parse_address("/t?a=1&b=2&a=3");
  EXPECT_EQ(address.field("a"), "1");
  EXPECT_EQ(address.with("a", "9").text(), "/t?a=9&b=2");
  EXPECT_EQ(address.without("a").text(), "/t?b=2");
  EXPECT_EQ(address.with("c", "4").text(), "/t?a=1&b=2&a=3&c=4");
  EXPECT_EQ(address.as_file(".csv").text(), "/t.csv?a=1&b=2&a=3");
  EXPECT_TRUE(parse_fields("&&").empty());
}

TEST(Message, FindsACookieByItsWholeName) {
  Request request;
  request.headers["cookie"] = "xsession=1; session=2; session=3;lang=en";
  EXPECT_EQ(request.cookie("session"), "2");
  EXPECT_EQ(request.cookie("lang"), "en");
  EXPECT_EQ(request.cookie("sess"), "");
  EXPECT_EQ(Request().cookie("session"), "");
}

TEST(Message, AFilesNameEndsNoHeader) {
  Response response;
  response.offer_as("a\"\r\nX-Evil: 1\\/:*\u202E.csv");
  const std::string value = response.headers.at(0).second;
  EXPECT_EQ(value.find_first_of("\r\n"), std::string::npos);
  EXPECT_EQ(std::count(value.begin(), value.end(), '"'), 2);
  EXPECT_THAT(value, HasSubstr(".csv"));
}

}  // namespace
}  // namespace thaimemo
