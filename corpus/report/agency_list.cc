#include "corpus/report/agency_list.h"

#include <optional>
#include <sstream>

#include "base/problem.h"
#include "base/whole_file.h"

namespace thaimemo::quality {
namespace {

constexpr const char* table = R"(
CREATE TEMP TABLE listed_agency (
  name TEXT, form TEXT, province TEXT, years INTEGER DEFAULT 0, published_years TEXT, last_year INTEGER DEFAULT 0,
  UNIQUE (form, province))
)";

constexpr const char* count_years = R"(
UPDATE listed_agency SET (years, published_years, last_year) = (
  SELECT count(DISTINCT year), group_concat(DISTINCT year), coalesce(max(year) = (SELECT max(year) FROM archive_year), 0)
  FROM published JOIN archive_year USING (year)
  WHERE published.form = listed_agency.form
    AND (listed_agency.province IS NULL OR published.province IS NULL OR published.province = listed_agency.province))
)";

std::string trimmed(const std::string& text) {
  const size_t begin = text.find_first_not_of(" \t\r"), end = text.find_last_not_of(" \t\r");
  return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

std::optional<std::string> province_in(const std::string& line) {
  static const std::string word = "จังหวัด";
  const size_t tab = line.find('\t');
  if (tab == std::string::npos) return std::nullopt;
  std::string province = trimmed(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
  if (province.starts_with(word)) province = trimmed(province.substr(word.size()));
  return province.empty() ? std::nullopt : std::optional(province);
}

}  // namespace

void list_agencies(SQLite::Database& db, const std::string& path) {
  db.exec(table);
  SQLite::Statement insert(
      db, "INSERT OR IGNORE INTO listed_agency (name, form, province) VALUES (?1, folded(?1), ?2)");
  std::istringstream lines(whole_file(path));
  int agencies = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark
    const std::string name = trimmed(line.substr(0, line.find('\t')));
    if (name.empty() || name.starts_with("#")) continue;
    insert.bind(1, name);
    if (const auto province = province_in(line))
      insert.bind(2, *province);
    else
      insert.bind(2);
    insert.exec();
    insert.reset();
    ++agencies;
  }
  if (agencies == 0)
    throw Error("agencies-empty", path, "the file names no agency",
                "One on each line, its province behind a tab.", ExitCode::usage);
  db.exec(count_years);
}

}  // namespace thaimemo::quality
