#include "corpus/diff/change_kinds.h"

#include <algorithm>
#include <map>
#include <set>

namespace thaimemo::diff {
namespace {

const std::vector<ChangeKind> kinds{
    {"score-changed", "a score with another value, year or indicator; neither needs review"},
    {"document-lost", "a document that the new database lacks, with all its rows"},
    {"correction-lost", "what a person put right, and is not there any more"},
    {"correction-changed", "what a person put right, with other words"},
    {"score-lost", "a score that is not there any more"},
    {"score-gained", "a score that was not there"},
    {"score-changed-flagged", "a score with another value, year or indicator; one of both needs review"},
    {"score-flag", "the same score, but its need of review changed"},
    {"correction-gained", "what a person put right, and was not there"},
    {"document-gained", "a document that the old database lacks, with all its rows"},
    {"fact", "a fact of a document: agency, place, years, overall score, memo"},
    {"status", "the status of a document or its number of pages"},
    {"measure-lost", "a measure that is not there any more"},
    {"measure-gained", "a measure that was not there"},
    {"measure-changed", "a field of a measure"},
    {"finding-lost", "a strength or a point to improve that is not there any more"},
    {"finding-gained", "a strength or a point to improve that was not there"},
    {"finding-changed", "a strength or a point to improve"},
    {"cell-lost", "a cell of a table that is not there any more"},
    {"cell-gained", "a cell of a table that was not there"},
    {"cell-text", "the text of a cell"},
    {"cell-changed", "a cell's meaning, header, raw text or span"},
    {"check-lost", "a check that is not there any more"},
    {"check-gained", "a check that was not there"},
    {"check-changed", "a check's words or values"},
    {"problem-lost", "a problem that is not told any more"},
    {"problem-gained", "a problem that was not told"},
    {"problem-changed", "a problem's words"},
    {"score-wording", "how a score is written, or what it was read from"},
    {"item-lost", "a numbered point that is not there any more"},
    {"item-gained", "a numbered point that was not there"},
    {"item-changed", "a numbered point"},
    {"proof-lost", "a place of a measure's field that is not told any more"},
    {"proof-gained", "a place of a measure's field that was not told"},
    {"proof-changed", "a measure's field proven by a cell with another text"},
    {"suggestion-lost", "a suggested repair that is not there any more"},
    {"suggestion-gained", "a suggested repair that was not there"},
    {"suggestion-changed", "a suggested repair"},
    {"edit-lost", "a change from raw to text that is not made any more"},
    {"edit-gained", "a change from raw to text that was not made"},
    {"edit-changed", "a change from raw to text"},
    {"table-lost", "a table that is not there any more"},
    {"table-gained", "a table that was not there"},
    {"table-changed", "a table's rows, columns or rules"},
    {"page-lost", "a page that is not there any more"},
    {"page-gained", "a page that was not there"},
    {"page-changed", "a page's size, origin or the reason of it"},
    {"file", "another name or other bytes of a file"},
    {"row-lost", "a row of another view that is not there any more"},
    {"row-gained", "a row of another view that was not there"},
    {"row-changed", "a row of another view"},
    {"confidence", "how sure a value is, and nothing else"}};

// What one row of a view is called.
std::string row_name(const std::string& view) {
  static const std::map<std::string, std::string> names{{"scores", "score"},
                                                        {"measures", "measure"},
                                                        {"measure_places", "proof"},
                                                        {"fact_places", "proof"},
                                                        {"items", "item"},
                                                        {"findings", "finding"},
                                                        {"checks", "check"},
                                                        {"cells", "cell"},
                                                        {"edits", "edit"},
                                                        {"tables", "table"},
                                                        {"suggestions", "suggestion"},
                                                        {"problems", "problem"},
                                                        {"pages", "page"},
                                                        {"corrections", "correction"}};
  const auto name = names.find(view);
  return name == names.end() ? "row" : name->second;
}

std::string score_kind(const std::string& column, bool flagged) {
  static const std::set<std::string> value{"score", "year", "instrument", "indicator_no"};
  if (value.contains(column)) return flagged ? "score-changed-flagged" : "score-changed";
  return column == "needs_review" ? "score-flag" : "score-wording";
}

std::string document_kind(const std::string& column) {
  if (column == "status" || column == "pages") return "status";
  return column == "sha256" || column == "source" ? "file" : "fact";
}

}  // namespace

const std::vector<ChangeKind>& change_kinds() {
  return kinds;
}

int rank_of(const std::string& kind) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const ChangeKind& one) { return one.name == kind; });
  return static_cast<int>(found - kinds.begin());
}

std::string kind_of(const std::string& view, RowFate fate) {
  const std::string row = view == "documents" ? "document" : row_name(view);
  return row + (fate == RowFate::lost ? "-lost" : fate == RowFate::gained ? "-gained" : "-changed");
}

std::string kind_of(const std::string& view, const std::string& column, bool flagged) {
  if (column == "confidence") return "confidence";
  if (view == "scores") return score_kind(column, flagged);
  if (view == "documents") return document_kind(column);
  return view == "cells" && column == "text" ? "cell-text" : kind_of(view, RowFate::changed);
}

}  // namespace thaimemo::diff
