#include "store/review/queue_place.h"

#include <algorithm>

#include "normalize/segment/settled_facts.h"
#include "store/correction/corrections.h"
#include "store/correction/kept_means.h"
#include "store/load/gridded_page.h"
#include "store/review/candidates.h"
#include "store/review/places.h"

namespace thaimemo {
namespace {

// A file by the beginning of its SHA-256, in a form that an index serves.
constexpr const char* of_the_file = "sha256 >= ?1 AND sha256 < ?1 || 'g'";

// The facts of a row whose columns are those of fact_names(), in their order.
Facts facts_in(const SQLite::Statement& row) {
  const auto text = [&](int i) {
    return row.getColumn(i).isNull() ? std::nullopt : std::optional(row.getColumn(i).getString());
  };
  const auto year = [&](int i) {
    return row.getColumn(i).isNull() ? std::nullopt : std::optional(row.getColumn(i).getInt());
  };
  Facts facts;
  facts.agency = text(0);
  facts.agency_type = text(1);
  facts.district = text(2);
  facts.province = text(3);
  facts.fiscal_year = year(4);
  facts.assessment_year = year(5);
  if (!row.getColumn(6).isNull()) facts.overall_score = row.getColumn(6).getDouble();
  facts.overall_grade = text(7);
  facts.memo_number = text(8);
  facts.memo_date = text(9);
  facts.subject = text(10);
  return facts;
}

const Cell* cell_on(const Page& page, const Correction& place) {
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block); table != nullptr && table->number == place.table)
      for (const Cell& cell : table->cells)
        if (cell.row == place.row && cell.column == place.column) return &cell;
  return nullptr;
}

Origin origin_of(const Page& page, int table_number) {
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block); table != nullptr && table->number == table_number)
      return table->origin.value_or(page.origin);
  return page.origin;
}

// Whether corrections hold in the document, so that what the machine made of it is not what stands there.
bool is_corrected(SQLite::Database& db, std::int64_t document_id) {
  SQLite::Statement select(db, "SELECT 1 FROM settled WHERE document_id = ? LIMIT 1");
  select.bind(1, document_id);
  return select.executeStep();
}

}  // namespace

void QueuePlaces::fill(QueueItem& item, const KeyedPlace& key) {
  if (key.correction_id > 0) return fill_correction(item, key);
  if (key.target == Target::fact) return fill_fact(item, key);
  if (key.target == Target::line) return fill_line(item, key, false);
  if (key.target == Target::grid) return fill_grid(item, key);
  fill_cell(item, key);
}

void QueuePlaces::fill_exactly(QueueItem& item, const KeyedPlace& key) {
  if (key.target == Target::line && key.correction_id == 0) return fill_line(item, key, true);
  fill(item, key);
}

QueuePlaces::Holder QueuePlaces::holder_of(const std::string& condition, const std::string& value) {
  SQLite::Statement select(
      db_,
      "SELECT document_id, sha256, source, coalesce(agency, ''), coalesce(rules_sha256, '') "
      "FROM document WHERE " +
          condition + " AND replaced_by IS NULL ORDER BY source LIMIT 1");
  select.bind(1, value);
  if (!select.executeStep()) throw Error("place-missing", value, "the database has no such document");
  return {select.getColumn(0).getInt64(), select.getColumn(1).getString(), select.getColumn(2).getString(),
          select.getColumn(3).getString(), select.getColumn(4).getString()};
}

const Means* QueuePlaces::means_of(const std::string& rules_sha256) {
  auto& means = means_[rules_sha256];
  if (!means) means = kept_means(db_, rules_sha256);
  return means.get();
}

// nullptr where nothing else was read: rules take longer to make than a page of the queue.
const Means* QueuePlaces::means_for(const Passage& passage, const Holder& holder) {
  const auto with_others = [](const Word& word) { return !word.alternatives.empty(); };
  return std::ranges::any_of(passage.words, with_others) ? means_of(holder.rules_sha256) : nullptr;
}

const Page* QueuePlaces::page_of(const Holder& holder, int number) {
  if (page_document_ != holder.id || !page_ || page_->number != number) {
    page_ = gridded_page(db_, holder.id, number);
    page_document_ = holder.id;
  }
  return page_ ? &*page_ : nullptr;
}

void QueuePlaces::fill_cell(QueueItem& item, const KeyedPlace& key) {
  item.place =
      key.target == Target::column ? column_to_correct(db_, key.cell_id) : cell_to_correct(db_, key.cell_id);
  const Holder holder = holder_of("sha256 = ?", item.place.sha256);
  item.source = holder.source;
  item.agency = holder.agency;
  if (key.target == Target::column)
    item.candidates = {{item.place.before, 1 - item.chance}};
  else
    add_cell_candidates(item, key.cell_id, holder);
}

void QueuePlaces::add_cell_candidates(QueueItem& item, const std::string& cell_id, const Holder& holder) {
  SQLite::Statement select(
      db_, "SELECT confidence, machine_text FROM cells WHERE document_id = ? AND cell_id = ?");
  select.bind(1, holder.id);
  select.bind(2, cell_id);
  item.candidates = {{item.place.before, 1}};
  if (!select.executeStep()) return;
  item.candidates[0].confidence = select.getColumn(0).getDouble();
  const std::string by_machine = select.getColumn(1).getString();
  const Page* page = page_of(holder, item.place.page);
  const Cell* cell = page == nullptr ? nullptr : cell_on(*page, item.place);
  if (cell == nullptr) return;
  Cell now = *cell;
  now.text = item.place.before;
  now.confidence = item.candidates[0].confidence;
  item.candidates = candidates_of(now, origin_of(*page, item.place.table), means_for(now, holder));
  add_candidate(item.candidates, {by_machine, cell->confidence});
}

void QueuePlaces::fill_fact(QueueItem& item, const KeyedPlace& key) {
  const Holder holder = holder_of(of_the_file, key.sha256_start);
  item.source = holder.source;
  item.agency = holder.agency;
  if (is_corrected(db_, holder.id)) {
    item.place = fact_to_correct(db_, holder.sha256, key.name);
  } else {
    SQLite::Statement select(db_,
                             "SELECT agency, agency_type, district, province, fiscal_year, assessment_year, "
                             "overall_score, overall_grade, memo_number, memo_date, subject FROM document "
                             "WHERE document_id = ?");
    select.bind(1, holder.id);
    select.executeStep();
    item.place.sha256 = holder.sha256;
    item.place.target = Target::fact;
    item.place.name = key.name;
    item.place.raw = item.place.before = fact_named(facts_in(select), key.name);
  }
  item.candidates = {{item.place.before, 1 - item.chance}};
  add_candidate(item.candidates, {item.place.raw, item.chance});
}

void QueuePlaces::fill_line(QueueItem& item, const KeyedPlace& key, bool exactly) {
  const Holder holder = holder_of(of_the_file, key.sha256_start);
  item.source = holder.source;
  item.agency = holder.agency;
  const Page* page = page_of(holder, key.page);
  const Line* line = page == nullptr ? nullptr : line_at(*page, key.box);
  if (line == nullptr) throw Error("place-missing", item.key, "no line lies there");
  Line now = *line;
  if (exactly || is_corrected(db_, holder.id)) {
    item.place = line_to_correct(db_, holder.sha256, key.page, key.box);
    now.text = item.place.before;
  } else {
    now.text = normalized(*line, page->origin, means_of(holder.rules_sha256));
    item.place.sha256 = holder.sha256;
    item.place.target = Target::line;
    item.place.page = key.page;
    item.place.bbox = line->bbox;
    item.place.raw = line->raw;
    item.place.before = now.text;
  }
  item.candidates = candidates_of(now, page->origin, means_for(now, holder));
}

void QueuePlaces::fill_grid(QueueItem& item, const KeyedPlace& key) {
  const Holder holder = holder_of(of_the_file, key.sha256_start);
  item.source = holder.source;
  item.agency = holder.agency;
  item.place = grid_to_correct(db_, holder.sha256, key.page, key.box);
  item.candidates = {{item.place.before, 1 - item.chance}};
}

// What a person said stays as it was said; nothing on the page answers to it.
void QueuePlaces::fill_correction(QueueItem& item, const KeyedPlace& key) {
  SQLite::Statement select(db_, "SELECT sha256 FROM correction WHERE correction_id = ?");
  select.bind(1, key.correction_id);
  if (!select.executeStep()) throw Error("place-missing", item.key, "the database has no such correction");
  const Holder holder = holder_of("sha256 = ?", select.getColumn(0).getString());
  item.source = holder.source;
  item.agency = holder.agency;
  for (const Correction& correction : corrections_of(db_, holder.sha256))
    if (correction.id == key.correction_id) item.place = correction;
  item.place.before = item.place.after;
  item.place.after.clear();
  item.candidates = {{item.place.before, 1 - item.chance}};
}

}  // namespace thaimemo
