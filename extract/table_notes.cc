#include "extract/table_notes.h"

#include "extract/layer_notes.h"
#include "extract/table/missed_tables.h"

namespace thaimemo {

void note_missed_tables(const Page& page, std::vector<Problem>& problems) {
  for (const Box& box : missed_tables(page))
    problems.push_back(
        {"table-not-found", Severity::warning, page.number, point_place(box),
         "Lines stand here in columns as in a table, but none was found; their text is kept line "
         "by line. Look at the page."});
}

}  // namespace thaimemo
