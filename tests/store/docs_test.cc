// docs/database.md and the database say the same.
#include <gmock/gmock.h>

#include <fstream>
#include <map>

#include "tests/places.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

struct Section {
  std::vector<std::string> columns, examples;
};

std::map<std::string, Section> sections() {
  std::ifstream file(source_folder() + "/docs/database.md");
  std::map<std::string, Section> found;
  std::string line, view;
  while (std::getline(file, line)) {
    if (line.rfind("## ", 0) == 0) view = line.substr(3);
    if (line.rfind("| ", 0) == 0 && line.rfind("| column ", 0) != 0)
      found[view].columns.push_back(line.substr(2, line.find(' ', 2) - 2));
    if (line.rfind("    ", 0) != 0 || view.empty()) continue;
    auto& examples = found[view].examples;
    if (line.rfind("    SELECT", 0) == 0) examples.push_back("");
    examples.back() += line;
  }
  return found;
}

TEST(DatabaseDocs, NameEveryViewAndItsColumnsInOrder) {
  SQLite::Database db = open_in_memory();
  const auto documented = sections();
  EXPECT_EQ(documented.size(), public_views().size());
  for (const View& view : public_views()) {
    ASSERT_EQ(documented.count(view.name), 1) << view.name;
    EXPECT_THAT(documented.at(view.name).columns, testing::ElementsAreArray(columns_of(db, view.name)))
        << view.name;
  }
}

TEST(DatabaseDocs, EveryExampleRuns) {
  SQLite::Database db = open_in_memory();
  load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
  for (const auto& [view, section] : sections()) {
    EXPECT_FALSE(section.examples.empty()) << view;
    for (const std::string& sql : section.examples) {
      SQLite::Statement statement(db, sql);
      EXPECT_NO_THROW(statement.executeStep()) << sql;
    }
  }
}

}  // namespace
}  // namespace thaimemo
