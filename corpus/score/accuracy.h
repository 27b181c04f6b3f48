// A whole database against a folder of truth.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/score/document/score_document.h"

namespace thaimemo::score {

// One value of each of two axes, and how the documents that have both are read.
struct Combination {
  std::pair<std::string, std::string> first, second;  // axis, value
  Tally tally;
  double badness = 0;   // see breakdown.h
  std::string example;  // file name of its worst document
};

using ByValue = std::map<std::string, Tally>;

struct Accuracy {
  std::vector<DocumentScore> documents;  // by source
  std::vector<Axes> missing;             // of records without a document
  Tally total;
  std::map<std::string, ByValue> by;  // axis → value → counts; filled where asked for (breakdown.h)
  std::vector<Combination> worst;     // the same
};

// A document belongs to the expected record whose name is the longest beginning of its file name; documents
// without one are left out, records without a document count as missing. `only` keeps documents whose file
// name contains it. Throws what open_for_reading and read_expected throw.
Accuracy measure_accuracy(const std::string& db_path, const std::string& expected_folder,
                          const std::string& only = "");

// The figures, one a line, letters by kind, the commonest confusions and the calibration; a table for each axis
// of `by`, the calibration by kind of scan where that is one of them; the worst combinations.
std::string to_table(const Accuracy& accuracy);

// {"total": {figure: value}, "letters": …, "confusions": …, "calibration": …, "documents": {name: {figure:
// value}}}; where filled also {"by": {axis: {value: {figure: value, "calibration": …}}}} and {"worst":
// [{"axes": {axis: value}, "badness": …, "example": file, "figures": {figure: value}}]}.
std::string to_json_text(const Accuracy& accuracy);

// The commonest confusions first, at most so many as are worth a look.
std::vector<std::pair<Confusion, long>> commonest_confusions(const Tally& tally);

// A letter of a confusion for people; "∅" for none.
std::string confused_letter(char32_t letter);

// One HTML file without any reference outside: figures, plots, and what differs, the worst documents first.
std::string to_html(const Accuracy& accuracy);

}  // namespace thaimemo::score
