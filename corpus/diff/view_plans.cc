#include "corpus/diff/view_plans.h"

#include <map>
#include <set>

namespace thaimemo::diff {
namespace {

// Where a proof points to is compared by what stands there; a check's places move with its cells. The + keeps SQLite from
// walking through all cells of the document for each row.
const std::string proofs =
    "SELECT proof.*, (SELECT text FROM cells AS cell "
    "WHERE cell.cell_id = proof.cell_id AND +cell.document_id = proof.document_id) AS text "
    "FROM measure_places AS proof WHERE proof.document_id = :document ORDER BY proof.measure_seq, proof.seq";
const std::string checks_without_places =
    "SELECT document_id, seq, code, severity, message, json_remove(detail, '$.places') AS detail, page, "
    "message_th "
    "FROM checks WHERE document_id = :document ORDER BY seq";
// What the machine made of a cell counts apart only where a person wrote something else.
const std::string cells_as_they_stand =
    "SELECT cell_id, document_id, page, table_no, row_no, column_no, row_span, column_span, header, field, "
    "raw, text, "
    "x0, y0, x1, y1, origin, confidence, lines, nullif(machine_text, text) AS machine_text "
    "FROM cells WHERE document_id = :document ORDER BY page, table_no, row_no, column_no";
const std::string edits_in_order =
    "SELECT edit.*, cell.page, cell.table_no, cell.row_no, cell.column_no FROM edits AS edit "
    "JOIN cells AS cell ON cell.cell_id = edit.cell_id AND +cell.document_id = edit.document_id "
    "WHERE edit.document_id = :document "
    "ORDER BY cell.page, cell.table_no, cell.row_no, cell.column_no, edit.ordinal";

// Views that are not here are compared row by row in their order.
const std::map<std::string, ViewPlan> known{
    {"fact_places",
     {.identity = {"field", "text"}, .keys = {{"field"}}, .label = {"field"}, .content = "text"}},
    {"scores",
     {.identity = {"indicator_no", "year", "score", "source"},
      .keys = {{"cell_id", "indicator_no"},
               {"indicator_no", "year", "source", "page"},
               {"indicator_no", "year", "source"},
               {"indicator_no", "source", "page"},
               {"indicator_no", "source"},
               {"cell_id"}},
      .label = {"indicator_no", "indicator", "year"},
      .content = "score"}},
    {"measures",
     {.identity = {"indicator_no", "issue", "measure", "steps"},
      .keys = {{"measure", "indicator_no"},
               {"issue", "indicator_no"},
               {"measure"},
               {"indicator_no", "page_first"},
               {"page_first"}},
      .label = {"seq", "indicator"},
      .content = "measure"}},
    {"measure_places",
     {.rows = proofs,
      .identity = {"field", "text"},
      .keys = {{"cell_id", "field"}, {"field", "page"}, {"field"}},
      .label = {"measure_seq", "field"},
      .content = "text"}},
    {"items",
     {.identity = {"field", "text"},
      .keys = {{"field", "label", "measure_seq"}, {"field", "measure_seq"}},
      .label = {"measure_seq", "field", "label"},
      .content = "text"}},
    {"findings",
     {.identity = {"kind", "indicator_no", "text"},
      .keys = {{"kind", "indicator_no", "page"}, {"kind", "page"}},
      .label = {"kind", "indicator_no", "code"},
      .content = "text"}},
    {"checks",
     {.rows = checks_without_places,
      .identity = {"code", "message"},
      .keys = {{"code", "page"}, {"code"}},
      .label = {"code"},
      .content = "message"}},
    {"cells",
     {.rows = cells_as_they_stand,
      .identity = {"column_no", "text"},
      .keys = {{"cell_id"}, {"table_no", "column_no"}},
      .label = {"header"},
      .content = "text",
      .across = false,
      .by_page = true}},
    {"edits",
     {.rows = edits_in_order,
      .identity = {"rule_id", "before", "after"},
      .keys = {{"cell_id", "ordinal"}},
      .label = {"rule_id"},
      .content = "after",
      .across = false,
      .by_page = true}},
    {"suggestions",
     {.identity = {"before", "after"},
      .keys = {{"cell_id", "position"}},
      .label = {"before"},
      .content = "after"}},
    {"problems",
     {.identity = {"code", "message"},
      .keys = {{"code", "page", "place"}, {"code", "page"}},
      .label = {"code"},
      .content = "message"}},
    {"corrections",
     {.identity = {"target", "name", "raw", "after", "verdict", "reviewer", "made_at"},
      .keys = {{"cell_id", "name", "made_at"}},
      .label = {"target", "name", "reviewer"},
      .content = "after"}},
    {"audits",
     {.identity = {"text", "outcome"},
      .keys = {{"draw", "seq"}},
      .label = {"draw", "field"},
      .content = "text",
      .across = false}},
    {"pages", {.identity = {"page"}, .keys = {{"page"}}, .content = "origin"}},
    {"tables",
     {.identity = {"rows", "columns", "ruled"}, .keys = {{"table_no"}}, .content = "rows", .by_page = true}}};

ViewPlan plan_of(const View& view) {
  const auto found = known.find(view.name);
  ViewPlan plan = found == known.end() ? ViewPlan{} : found->second;
  plan.view = view;
  if (plan.rows.empty())
    plan.rows = "SELECT * FROM " + view.name + " WHERE document_id = :document ORDER BY " + view.order_by;
  return plan;
}

// What was before, or is there no more: no difference of what two runs read.
bool is_history(const std::string& view) {
  return view == "versions" || view == "missing_files";
}

}  // namespace

const std::vector<ViewPlan>& view_plans() {
  static const std::vector<ViewPlan> plans = [] {
    std::vector<ViewPlan> all;
    for (const View& view : public_views())
      if (view.name != "documents" && view.name != "runs" && !is_history(view.name))
        all.push_back(plan_of(view));
    return all;
  }();
  return plans;
}

bool is_place(const std::string& column) {
  static const std::set<std::string> places{
      "document_id", "seq",       "measure_seq", "cell_id", "page",      "page_first", "correction_id",
      "hash",        "page_last", "table_no",    "row_no",  "column_no", "x0",         "y0",
      "x1",          "y1",        "place"};
  return places.contains(column);
}

}  // namespace thaimemo::diff
