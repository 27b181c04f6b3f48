#include "tools/serve/proof/cell_corrections.h"

#include "tools/serve/site/row_table.h"

namespace thaimemo {

Html cell_corrections(const Visit& visit, const std::string& cell_id) {
  const FirstRows rows = first_rows(visit.db,
                                    "SELECT made_at, reviewer, target, verdict, before, after, reason "
                                    "FROM corrections WHERE cell_id = :cell ORDER BY correction_id",
                                    {{"cell", cell_id}});
  if (rows.shown.rows.empty()) return {};
  const std::string title = visit.say("สิ่งที่คนตรวจทาน", "What people corrected");
  return tag("section", {{"class", "corrections"}}, tag("h3", {}, title),
             row_table(visit, rows.shown.without_empty_columns(), title));
}

}  // namespace thaimemo
