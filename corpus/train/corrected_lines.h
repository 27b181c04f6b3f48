// Training lines from what people said about an archive: the pictures they looked at, with what stands on them.
#pragma once

#include <string>
#include <vector>

#include "corpus/train/line_samples.h"
#include "store/schema/database.h"

namespace thaimemo::train {

struct CorrectedLinesSettings {
  std::vector<std::string> folders;  // where the originals are, under the names the database has for them
  double dpi = 300;                  // of the pictures; a scan that has less stays as it is
};

struct CorrectedLines {
  std::vector<LineSample> samples;  // by file, page and the order in which they were corrected
  int without_file = 0;             // corrections whose original is not in the folders, or has other bytes
  int without_line = 0;             // whose place is not one line of the page as it is cut now
};

// Of every text of one line that a person corrected or confirmed on a page that OCR read, the line as the page reader
// cuts it. Texts of several lines are left out: nobody said which word stands in which. Throws Error as the database
// does.
CorrectedLines corrected_lines(SQLite::Database& db, const CorrectedLinesSettings& settings);

}  // namespace thaimemo::train
