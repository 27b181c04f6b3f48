// The questions that belong to other families of rules: lists of what is disclosed, reports of suggestions.
#include <gmock/gmock.h>

#include "store/query/ask.h"
#include "tests/store/query/answers.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

Measure disclosure(const std::string& item, const std::string& address) {
  Measure made;
  made.fields = {{Field::measure, "โครงสร้าง"}};
  made.other = {{"item", item}, {"address", address}};
  return made;
}

// A list with and without addresses: its own site with and without www, below it, and two others.
SQLite::Database list_of_addresses() {
  SQLite::Database db = open_in_memory();
  Report report = sample::report("อบต.หนองสมมุติ");
  for (const auto& [item, address] : std::initializer_list<std::pair<const char*, const char*>>{
           {"O1", "https://www.bueng.go.th/1\nbueng.go.th"},
           {"O2", ""},
           {"O3", "-"},
           {"O4", "http://data.bueng.go.th/x?y=z.html https://Drive.google.com/file/d/1"},
           {"O5", "www.facebook.com/bueng"}})
    report.measures.push_back(disclosure(item, address));
  load_document(db, sample::document("oit.pdf"), report);
  return db;
}

TEST(FamilyAnswers, ItemsWithoutAnAddressAreToldAndRowsOfOtherReportsAreNot) {
  SQLite::Database db = list_of_addresses();
  EXPECT_THAT(answers(db, "no-address", {}, "item"), ElementsAre("O2", "O3"));
  EXPECT_THAT(answers(db, "no-address", {{"agency", "อื่น"}}, "item"), IsEmpty());
}

TEST(FamilyAnswers, AddressesOutsideOfAListsOwnSiteAreTold) {
  SQLite::Database db = list_of_addresses();
  EXPECT_THAT(answers(db, "foreign-addresses", {}, "site"), ElementsAre("drive.google.com", "facebook.com"));
  EXPECT_THAT(answers(db, "foreign-addresses", {}, "own_site"), Each("bueng.go.th"));
}

TEST(FamilyAnswers, SuggestionsAreToldWithWhatCameOfThem) {
  SQLite::Database db = open_in_memory();
  Report report = sample::report("อบต.หนองสมมุติ");
  for (const char* result : {"ติดแล้ว ๕ จุด", ""}) {
    Measure made;
    made.fields = {{Field::issue, "ควรมีป้ายบอกทาง"}, {Field::measure, "ติดป้ายใหม่"}, {Field::result, result}};
    made.other = {{"evidence", "ภาพถ่าย"}};
    report.measures.push_back(made);
  }
  load_document(db, sample::document("ก.pdf"), report);
  EXPECT_THAT(answers(db, "suggestions", {}, "result"), ElementsAre("ติดแล้ว ๕ จุด", ""));
  EXPECT_THAT(answers(db, "suggestions", {{"open", "1"}}, "evidence"), ElementsAre("ภาพถ่าย"));
}

}  // namespace
}  // namespace thaimemo
