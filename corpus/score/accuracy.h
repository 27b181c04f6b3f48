// A whole database against a folder of truth.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/score/score_document.h"

namespace thaimemo::score {

struct Accuracy {
  std::vector<DocumentScore> documents;  // by source
  Tally total;
};

// A document belongs to the expected record whose name is the longest beginning of its file name; documents
// without one are left out, records without a document count as missing. `only` keeps documents whose file
// name contains it. Throws what open_for_reading and read_expected throw.
Accuracy measure_accuracy(const std::string& db_path, const std::string& expected_folder,
                          const std::string& only = "");

// The figures, one a line, letters by kind, the commonest confusions and the calibration.
std::string to_table(const Accuracy& accuracy);

// {"total": {figure: value}, "letters": …, "confusions": …, "calibration": …, "documents": {name: {figure:
// value}}}
std::string to_json_text(const Accuracy& accuracy);

// One HTML file without any reference outside: figures, plots, and what differs, the worst documents first.
std::string to_html(const Accuracy& accuracy);

}  // namespace thaimemo::score
