// One thing that a person put right, or looked at and found right.
#pragma once

#include <string>

#include "extract/record/page_record.h"

namespace thaimemo {

// What is corrected: the text of a cell, or of a line outside tables; what a column means; a fact of the document; where
// the rows and columns of a table lie, or that there is one at all.
enum class Target { cell, line, column, fact, grid };

enum class Verdict {
  corrected,  // `after` is what the page says
  confirmed,  // what stood there is what the page says
  illegible,  // nobody can tell what the page says: the value stays in doubt, and is asked for no more
  unsure,     // this person cannot tell; somebody else may
  reverted    // what was said of this place before does not hold: the machine's value stands again
};

struct Correction {
  std::int64_t id = 0;  // 1, 2, 3, …: the order in which they were made; 0: not kept yet
  std::string sha256;   // of the file it speaks of
  Target target = Target::cell;
  std::string name;  // of a fact, as a column of view documents; empty for places
  int page = 0, table = 0, row = -1,
      column = -1;  // of the place when it was corrected; 0 and -1 where it has none
  Box bbox;  // of the place: it is found again by it where another run draws other tables; of a grid it holds the
             // tables that stood there too, which give way
  std::string raw;  // what the machine had read there, which tells whether it still reads the same
  // What stood there, what stands there now; of a column a field's name. Of a grid these are GridShapes, and `raw` is a
  // GridReading, as text_of() writes them (grid_shape.h); "" says that there is no table.
  std::string before, after;
  Verdict verdict = Verdict::corrected;
  std::string reason;           // why, in the person's words; may be empty
  std::string reviewer;         // never empty
  std::string made_at;          // ISO 8601, UTC: "2026-01-31T08:15:00Z"
  std::string program_version;  // of thaimemo

  bool operator==(const Correction&) const = default;
};

// What the chain starts with: the hash before the first correction.
inline const std::string chain_start(64, '0');

// SHA-256, in hexadecimal, of the correction and of the hash before it, as one JSON object with sorted keys. Boxes
// count in whole hundredths of a point.
std::string hash_of(const Correction& correction, const std::string& previous);

const char* name_of(Target target);            // "cell", …; as the view corrections has it
const char* name_of(Verdict verdict);          // "corrected", …
Target target_named(const std::string& name);  // these throw Error "bad-correction"
Verdict verdict_named(const std::string& name);

// Where a correction's table is, as the person drew it; `bbox` of a grid is all that its drawing concerns.
Box own_box(const Correction& correction);

// Whether two corrections speak of the same thing, as it stood when they were made; then the later one holds. Two grids
// do where their tables have more than half of the smaller one in common: both cannot be on one page.
bool same_place(const Correction& a, const Correction& b);

// Throws Error "bad-correction" where it says nothing that can be applied: a fact that is none or a value that is none
// of it, a column's meaning that is no field, no reviewer, letters that are no text, a time that is none.
void check(const Correction& correction);

}  // namespace thaimemo
