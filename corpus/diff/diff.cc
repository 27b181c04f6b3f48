#include "corpus/diff/diff.h"

#include "corpus/diff/document_pairs.h"
#include "corpus/diff/same_rows.h"

namespace thaimemo::diff {
namespace {

ViewPlan documents_plan() {
  for (const View& view : public_views())
    if (view.name == "documents")
      return {.view = view,
              .rows = "SELECT * FROM documents WHERE document_id = :document",
              .keys = {{"document_id"}},
              .content = "source"};
  return {};
}

View runs_view() {
  return {"runs", "document_id"};
}

// The compared databases and what is known of each view.
class Comparison {
 public:
  Comparison(SQLite::Database& before, SQLite::Database& after, Changes& changes)
      : before_(before), after_(after), changes_(changes), same_run_(before, after, runs_view()) {
    for (const ViewPlan& plan : view_plans()) views_.push_back({plan, {before, after, plan.view}});
  }

  void compare(const DocumentPair& pair, Difference& difference) {
    ++difference.documents;
    if (!pair.before || !pair.after) return changes_.add_document(pair.source, pair.after.has_value());
    difference.other_runs += !same_run_.same(*pair.before, *pair.after);
    compare_facts(pair);
    for (ComparedPlan& view : views_)
      if (!view.same.same(*pair.before, *pair.after)) compare_rows(view.plan, pair);
  }

 private:
  struct ComparedPlan {
    const ViewPlan& plan;
    SameRows same;
  };

  // A document is one row on both sides.
  void compare_facts(const DocumentPair& pair) {
    const ViewRows before = rows_of(before_, documents_, *pair.before),
                   after = rows_of(after_, documents_, *pair.after);
    changes_.add({documents_, pair.source, before, after}, {{0, 0}});
  }

  void compare_rows(const ViewPlan& plan, const DocumentPair& pair) {
    const ViewRows before = rows_of(before_, plan, *pair.before), after = rows_of(after_, plan, *pair.after);
    changes_.add({plan, pair.source, before, after}, pairs_of(before, after, plan));
  }

  SQLite::Database &before_, &after_;
  Changes& changes_;
  SameRows same_run_;
  std::vector<ComparedPlan> views_;
  const ViewPlan documents_ = documents_plan();
};

}  // namespace

Difference compare_databases(const std::string& before_path, const std::string& after_path,
                             const std::function<void(Changes&, const Difference&)>& tell) {
  SQLite::Database before = open_for_reading(before_path), after = open_for_reading(after_path);
  SQLite::Database scratch("",
                           SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);  // a temporary file without a name
  Difference difference;
  guarded(after_path, [&] {
    before.exec("BEGIN");  // one state of each, though somebody may be writing
    after.exec("BEGIN");
    scratch.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    Changes changes(scratch);
    Comparison comparison(before, after, changes);
    each_document_pair(before, after, scratch,
                       [&](const DocumentPair& pair) { comparison.compare(pair, difference); });
    difference.changes = changes.count();
    difference.moved = changes.moved();
    tell(changes, difference);
  });
  return difference;
}

}  // namespace thaimemo::diff
