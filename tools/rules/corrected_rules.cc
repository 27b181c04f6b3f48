#include "tools/rules/corrected_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"
#include "store/correction/corrections.h"

namespace thaimemo {
namespace {

// By header: its fields, and the files in which a person said so.
struct Said {
  std::string written, corrected;
  std::map<std::string, std::set<std::string>> files_by_field;
  long corrections = 0;
};
using Headers = std::map<std::string, Said>;  // by the folded header

// What holds of all corrections, file by file.
std::vector<Correction> standing_corrections(SQLite::Database& db) {
  std::map<std::string, std::vector<Correction>> files;
  for_each_correction(db,
                      [&](const Correction& one, const std::string&) { files[one.sha256].push_back(one); });
  std::vector<Correction> all;
  for (const auto& [sha256, corrections] : files)
    for (Correction& one : standing(corrections))
      if (one.verdict == Verdict::corrected) all.push_back(std::move(one));
  return all;
}

// The header over the cell where a correction was made; and of a header's own cell what its column means.
struct Place {
  std::string header, field_below;
  bool is_header = false;
};

Place place_of(SQLite::Database& db, const Correction& one) {
  SQLite::Statement select(
      db,
      "SELECT coalesce(c.header, ''), c.field IS NULL, coalesce((SELECT b.field FROM cell b WHERE "
      "b.document_id = "
      "c.document_id AND b.page = c.page AND b.table_no = c.table_no AND b.column_no = c.column_no AND "
      "b.row_no > "
      "c.row_no AND b.field IS NOT NULL ORDER BY b.row_no LIMIT 1), ''), (SELECT b.header FROM cell b WHERE "
      "b.document_id = c.document_id AND b.page = c.page AND b.table_no = c.table_no AND b.column_no = "
      "c.column_no AND "
      "b.header <> '' ORDER BY b.row_no LIMIT 1) FROM cell c JOIN document USING (document_id) WHERE sha256 "
      "= ? AND c.page "
      "= ? AND c.table_no = ? AND c.row_no = ? AND c.column_no = ? LIMIT 1");
  select.bind(1, one.sha256);
  select.bind(2, one.page);
  select.bind(3, one.table);
  select.bind(4, std::max(one.row, 0));
  select.bind(5, one.column);
  if (!select.executeStep()) return {};
  const bool header = select.getColumn(1).getInt() == 1;
  return {header ? select.getColumn(3).getString() : select.getColumn(0).getString(),
          select.getColumn(2).getString(), header};
}

void add(Headers& headers, const std::string& written, const std::string& corrected, const std::string& field,
         const std::string& file) {
  const std::string line = folded(written);
  if (line.empty() || field.empty()) return;
  Said& said = headers[line];
  if (said.written.empty()) said.written = squeezed(written);
  if (!corrected.empty()) said.corrected = squeezed(corrected);
  said.files_by_field[field].insert(file);
  ++said.corrections;
}

Headers headers_said(SQLite::Database& db) {
  Headers headers;
  for (const Correction& one : standing_corrections(db)) {
    if (one.target != Target::column && one.target != Target::cell) continue;
    const Place place = place_of(db, one);
    if (one.target == Target::column)
      add(headers, place.header, "", one.after, one.sha256);
    else if (place.is_header && folded(one.before) != folded(one.after))
      add(headers, one.before, one.after, place.field_below, one.sha256);
  }
  return headers;
}

CorrectedHeader header_of(const Said& said) {
  CorrectedHeader corrected;
  std::size_t most = 0, all = 0;
  for (const auto& [field, files] : said.files_by_field) {
    all += files.size();
    if (files.size() <= most) continue;
    most = files.size();
    corrected.header.field = field;
  }
  corrected.header.header = said.written;
  corrected.header.documents = static_cast<long>(most);
  corrected.header.cells = said.corrections;
  corrected.header.sample = said.corrected;
  corrected.misread = !said.corrected.empty();
  corrected.otherwise = static_cast<long>(all - most);
  return corrected;
}

bool is_thai(char32_t letter) {
  return letter >= U'\u0e01' && letter <= U'\u0e4e';
}

std::vector<std::u32string> runs_of(const std::string& text) {
  std::vector<std::u32string> runs;
  bool inside = false;
  for (const char32_t letter : decode_utf8(text)) {
    if (is_thai(letter) && !inside) runs.emplace_back();
    inside = is_thai(letter);
    if (inside) runs.back() += letter;
  }
  return runs;
}

}  // namespace

std::vector<CorrectedHeader> corrected_headers(SQLite::Database& db, const CorrectedSettings& settings) {
  std::vector<CorrectedHeader> found;
  for (const auto& [line, said] : headers_said(db))
    if (const CorrectedHeader header = header_of(said); header.header.documents >= settings.documents_min)
      found.push_back(header);
  std::ranges::stable_sort(found, std::ranges::greater{},
                           [](const CorrectedHeader& one) { return one.header.documents; });
  return found;
}

std::vector<CorrectedPhrase> corrected_phrases(SQLite::Database& db, const CorrectedSettings& settings) {
  std::map<std::pair<std::u32string, std::u32string>, std::set<std::string>> files;
  for (const Correction& one : standing_corrections(db)) {
    if (one.target != Target::cell && one.target != Target::line) continue;
    const auto before = runs_of(one.before), after = runs_of(one.after);
    if (before.size() != after.size()) continue;  // which run became which is not known
    for (std::size_t i = 0; i < before.size(); ++i)
      if (before[i] != after[i] && after[i].size() >= settings.letters_min)
        files[{before[i], after[i]}].insert(one.sha256);
  }
  std::vector<CorrectedPhrase> found;
  for (const auto& [runs, documents] : files)
    if (static_cast<int>(documents.size()) >= settings.documents_min)
      found.push_back(
          {encode_utf8(runs.first), encode_utf8(runs.second), static_cast<long>(documents.size())});
  std::ranges::stable_sort(found, std::ranges::greater{}, &CorrectedPhrase::documents);
  return found;
}

std::string rule_text(const CorrectedHeader& corrected) {
  const std::string rule = rule_text(corrected.header);
  if (rule.empty()) return "";
  std::string said =
      "# People corrected this in " + std::to_string(corrected.header.documents) + " documents" +
      (corrected.misread ? ": it was read for " + corrected.header.sample : "") +
      (corrected.otherwise > 0 ? "; in " + std::to_string(corrected.otherwise) + " they said something else"
                               : "");
  return said + ".\n" + rule.substr(rule.find('\n') + 1);
}

std::string phrase_text(const CorrectedPhrase& phrase) {
  const std::string count = std::to_string(phrase.documents);
  return "# People corrected " + phrase.before + " to " + phrase.after + " in " + count +
         " documents. The line of a phrases file (reprocess --phrases):\n# " + count + "\t" + phrase.after +
         "\n";
}

}  // namespace thaimemo
