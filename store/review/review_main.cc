#include <iostream>

#include "base/json.h"
#include "base/translation.h"
#include "store/query/format_options.h"
#include "store/query/rows.h"
#include "store/review/audit.h"
#include "store/review/calibration.h"
#include "store/review/queue.h"

namespace thaimemo {
namespace {

struct ReviewOptions {
  std::string database;
  QueueFilter filter;
  int year = 0, limit = 100, audit = 0, draw = 0;
  std::uint64_t seed = 1;
  bool counts = false, audit_result = false, calibration = false;
};

std::string place_of(const Correction& place) {
  if (place.target == Target::fact) return place.name;
  std::string text = "page " + std::to_string(place.page);
  if (place.table == 0) return text;
  text += ", table " + std::to_string(place.table);
  if (place.target == Target::grid) return text;
  if (place.target == Target::cell) text += ", row " + std::to_string(place.row + 1);
  return text + ", column " + std::to_string(place.column + 1);
}

Json row_of(const QueueItem& item) {
  Json others = Json::array();
  for (const Reading& reading : item.candidates)
    if (reading.text != item.place.before) others.push_back(reading.text);
  return {{"key", item.key},
          {"kind", item.kind},
          {"harm", rounded(item.harm, 3)},
          {"source", item.source},
          {"agency", item.agency},
          {"place", place_of(item.place)},
          {"target", name_of(item.place.target)},
          {"text", item.place.before},
          {"others", to_line(others)},
          {"code", item.code},
          {"message", item.message}};
}

Rows rows_of_items(SQLite::Database& db, const std::vector<QueueItem>& items) {
  Json list = Json::array();
  for (const QueueItem& item : items) list.push_back(row_of(item));
  return Rows(db,
              "SELECT value ->> 'kind' AS kind, value ->> 'harm' AS harm, value ->> 'text' AS text, "
              "value ->> 'code' AS code, value ->> 'source' AS source, value ->> 'place' AS place, "
              "value ->> 'others' AS others, value ->> 'message' AS message, value ->> 'agency' AS agency, "
              "value ->> 'target' AS target, value ->> 'key' AS key FROM json_each(:items)",
              {{"items", to_line(list)}});
}

Rows rows_of_counts(SQLite::Database& db, const std::map<std::string, int>& counts) {
  Json list = Json::object();
  for (const auto& [kind, count] : counts) list[kind] = count;
  return Rows(db, "SELECT key AS kind, value AS count FROM json_each(:counts) ORDER BY key",
              {{"counts", to_line(list)}});
}

Json row_of(const AuditedStratum& stratum, const std::string& name) {
  Json row{{"stratum", name},
           {"origin", stratum.origin},
           {"reason", stratum.reason},
           {"field", stratum.field},
           {"confidence_from", stratum.confidence_from},
           {"size", stratum.size},
           {"drawn", stratum.drawn},
           {"right", stratum.right},
           {"wrong", stratum.wrong},
           {"precision", nullptr},
           {"low", rounded(stratum.interval.low, 4)},
           {"high", rounded(stratum.interval.high, 4)}};
  if (stratum.right + stratum.wrong > 0) row["precision"] = rounded(stratum.precision, 4);
  return row;
}

Rows rows_of_audit(SQLite::Database& db, const Audited& audited) {
  Json list = Json::array();
  for (const AuditedStratum& stratum : audited.strata)
    list.push_back(row_of(stratum, std::to_string(list.size() + 1)));
  list.push_back(row_of(audited.whole, "all"));
  return Rows(
      db,
      "SELECT value ->> 'stratum' AS stratum, value ->> 'origin' AS origin, value ->> 'reason' AS reason, "
      "value ->> 'field' AS field, value ->> 'confidence_from' AS confidence_from, "
      "value ->> 'size' AS size, value ->> 'drawn' AS drawn, value ->> 'right' AS right, "
      "value ->> 'wrong' AS wrong, value ->> 'precision' AS precision, value ->> 'low' AS low, "
      "value ->> 'high' AS high FROM json_each(:strata)",
      {{"strata", to_line(list)}});
}

Rows rows_of_calibration(SQLite::Database& db, const std::vector<CalibratedBand>& bands) {
  Json list = Json::array();
  for (const CalibratedBand& band : bands)
    list.push_back({band.origin, band.reason, band.from, band.to, rounded(band.stated, 4), band.looked_at,
                    band.right, rounded(band.precision, 4), rounded(band.interval.low, 4),
                    rounded(band.interval.high, 4), rounded(band.fitted, 4)});
  std::string columns;
  int number = 0;
  for (const char* name : {"origin", "reason", "confidence_from", "confidence_to", "stated", "looked_at",
                           "right", "precision", "low", "high", "fitted"})
    columns += (number == 0 ? "" : ", ") + ("value ->> " + std::to_string(number)) + " AS " + name, ++number;
  return Rows(db, "SELECT " + columns + " FROM json_each(:bands)", {{"bands", to_line(list)}});
}

void check(const ReviewOptions& options) {
  if (options.counts + options.audit_result + options.calibration + (options.audit > 0) > 1)
    throw Error("usage", "", "--counts, --audit, --audit-result and --calibration exclude each other",
                "Name one of them.", ExitCode::usage);
}

void draw(const ReviewOptions& options) {
  open_for_reading(options.database);  // a missing file is an error here, not a new database
  SQLite::Database db = open_for_writing(options.database);
  const Draw drawn = draw_audit(db, {options.audit, options.seed});
  std::cerr << in_their_language("draw " + std::to_string(drawn.number) + ": " + std::to_string(drawn.drawn) +
                                 " of " + std::to_string(drawn.population) + " values from " +
                                 std::to_string(drawn.strata) + " strata\n");
}

Rows asked(SQLite::Database& db, const ReviewOptions& options) {
  if (options.audit_result) return rows_of_audit(db, audit_result(db, options.draw));
  if (options.calibration) return rows_of_calibration(db, calibration(db));
  QueueFilter filter = options.filter;
  if (options.year > 0) filter.year = options.year;
  if (options.counts) return rows_of_counts(db, queue_counts(db, filter));
  if (options.audit > 0) filter.kind = "audit";
  const int count = options.audit > 0 ? std::max(options.audit, options.limit) : options.limit;
  return rows_of_items(db, queue_after(db, filter, "", count));
}

ExitCode run_review(const ReviewOptions& options, const FormatOptions& format, DataOutput& output) {
  check(options);
  format.check(output);
  if (options.audit > 0) draw(options);
  SQLite::Database db = open_for_reading(options.database);
  guarded(options.database, [&] {
    Rows rows = asked(db, options);
    const auto count = write_rows(rows, format.settings(Format::table, options.database),
                                  [&](std::string_view bytes) { output.write(bytes); });
    if (count == 0) std::cerr << in_their_language("nothing to look at\n");
  });
  return ExitCode::ok;
}

void add_options(CLI::App& app, ReviewOptions& options) {
  app.add_option("--db,db", options.database, "the database")->required();
  app.add_option("--kind", options.filter.kind, "only this kind")
      ->check(CLI::IsMember({"recheck", "score", "check", "fact", "text", "audit"}));
  app.add_option("--year", options.year, "fiscal year or year of the assessment, Buddhist era");
  app.add_option("--province", options.filter.province, "without จังหวัด");
  app.add_option("--sha256", options.filter.sha256, "of one file");
  app.add_option("--page", options.filter.page, "of the file");
  app.add_option("--reviewer", options.filter.reviewer, "leave out what this person was unsure of");
  app.add_option("--limit", options.limit, "how many at most")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_flag("--counts", options.counts, "how many there are of each kind");
  app.add_option("--audit", options.audit, "draw so many values at random from those that were surely read")
      ->check(CLI::PositiveNumber);
  app.add_option("--seed", options.seed, "of --audit: the same draws the same")->capture_default_str();
  app.add_flag("--audit-result", options.audit_result, "how many of those drawn were right");
  app.add_flag("--calibration", options.calibration,
               "what stated confidences are worth by kind of page, by all audits; nothing changes by it");
  app.add_option("--draw", options.draw, "of --audit-result: which draw, where it is not the last");
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  using namespace thaimemo;
  return run_program(argc, argv, "thaimemo-review",
                     "Lists what people should look at, worst first, and draws audits.", [](CLI::App& app) {
                       auto options = std::make_shared<ReviewOptions>();
                       add_options(app, *options);
                       const auto format = add_format_options(app);
                       app.add_flag("--wide", format->wide, "show long values whole");
                       app.footer(
                           "Examples:\n  thaimemo-review reports.db --kind score --limit 20\n"
                           "  thaimemo-review reports.db --audit 200 --seed 7 --csv > audit.csv\n"
                           "  thaimemo-review reports.db --audit-result\n"
                           "  thaimemo-review reports.db --calibration --csv > calibration.csv\n"
                           "docs/review.md tells what the kinds mean and how to answer.");
                       return [options, format](DataOutput& output) {
                         return run_review(*options, *format, output);
                       };
                     });
}
