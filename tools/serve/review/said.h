// What a reviewer said of a place, as a form sends it, and the correction that it makes.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "extract/record/page_record.h"
#include "store/correction/correction.h"
#include "store/schema/database.h"
#include "tools/serve/http/address.h"

namespace thaimemo {

struct Said {
  std::string place;    // its key
  std::string seen;     // seen_mark() of what was looked at; "" where nobody looked
  std::string text;     // what the page says
  std::string verdict;  // "" means corrected, or confirmed where the text is what stands there
  std::string reason;
};

// Who says it, and when.
struct Speaker {
  std::string name;
  std::chrono::sys_seconds at;
};

// The fields place, seen, text (or candidate, which goes before it), verdict and reason of a form. Ends of lines become
// '\n', white space around the text goes.
Said said_in(const Address& form);

// What a form says of a table's grid, with its fields `columns` and `rows` (positions with anything between them that is no
// number), `merged` (four numbers for each), reason and verdict: "none" says that there is no table here. `box`: where the
// table was that the form showed, "" for a new one. Throws Error "bad-correction".
struct SaidGrid {
  Box area;          // that table and the new one
  std::string text;  // as text_of() of a GridShape; ""
  std::string verdict, reason, seen;
};
SaidGrid said_grid_in(const Address& form);

// The fields place, seen and text of many places, each with ".1", ".2", … behind it. Those whose field `keep` is "0" are
// left out.
std::vector<Said> all_said_in(const Address& form);

// Throws Error "review-changed" where something else stands there than was looked at, "place-missing", and
// "bad-correction" or "bad-fact" for what cannot stand there.
Correction correction_of(SQLite::Database& db, const Said& said, const Speaker& speaker);

// The same for a place that was looked up already.
Correction correction_at(Correction place, const Said& said, const Speaker& speaker);

// What takes a correction back: what stood there before it stands again, as a further row. Throws Error "place-missing"
// for an id that is none, "review-forbidden" for somebody else's, "review-changed" where another one speaks of the
// place after it.
Correction undoing(SQLite::Database& db, std::int64_t id, const Speaker& speaker);

}  // namespace thaimemo
