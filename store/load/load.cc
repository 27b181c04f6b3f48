#include "store/load/load.h"

#include "base/sha256.h"
#include "store/correction/kept_means.h"
#include "store/correction/versions_before.h"
#include "store/load/document_rows.h"
#include "store/load/doubt_rows.h"
#include "store/load/report_rows.h"
#include "store/load/search_rows.h"
#include "store/load/stored_pages.h"
#include "store/load/versions.h"

namespace thaimemo {
namespace {

// As sql/0008_quick_answers.sql made it for what had been loaded before.
std::string sql_of_prints() {
  std::string sql =
      "INSERT INTO text_print SELECT document_id, 'finding', seq, copy_print(text) FROM finding WHERE "
      "document_id = ?1";
  for (const std::string field : {"issue", "measure", "steps", "result", "outcome"})
    sql += " UNION ALL SELECT document_id, '" + field + "', seq, copy_print(" + field +
           ") FROM measure WHERE document_id = ?1 AND " + field + " IS NOT NULL";
  return sql;
}

std::vector<Problem> all_problems(const Document& document, const Report* report) {
  std::vector<Problem> problems = document.problems;
  if (report)
    problems.insert(problems.end(), report->problems.begin(), report->problems.end());
  else
    problems.push_back({"not-segmented", Severity::warning, 0, "",
                        "The records hold pages but no report. Pipe them through thaimemo-segment first."});
  for (Problem& taken : places_taken(document)) problems.push_back(std::move(taken));
  return problems;
}

// People corrected this file, or a version before, and there is nothing to make its rows with anew.
Report with_waiting_corrections(Report report) {
  report.problems.push_back(
      {"correction-waiting", Severity::warning, 0, "",
       "Corrections of this file are kept but not applied, since the database does not hold the "
       "rules that made its rows. Run thaimemo reprocess with these rules."});
  return report;
}

}  // namespace

struct Loader::Statements {
  explicit Statements(SQLite::Database& db)
      : documents(db),
        reports(db),
        doubts(db),
        search(db),
        versions(db, search, doubts),
        loaded(db, "SELECT fingerprint FROM document WHERE source = ?"),
        corrected(db,
                  "SELECT 1 FROM correction WHERE sha256 = ?1 OR sha256 IN (SELECT sha256 FROM document "
                  "WHERE document_id = ?2 OR replaced_by = ?2) LIMIT 1"),
        forget(db, "DELETE FROM document WHERE source = ?"),
        print_texts(db, sql_of_prints()),
        forget_prints(db, "DELETE FROM text_print WHERE document_id = ?") {}

  std::optional<std::string> fingerprint_of(const std::string& source) {
    Row row(loaded);
    row << source;
    std::optional<std::string> found;
    if (loaded.executeStep()) found = loaded.getColumn(0).getString();
    loaded.reset();
    return found;
  }

  // The file, or a version that it replaced or will replace.
  bool is_corrected(const Document& document) {
    Row(corrected) << document.sha256 << stable_id(document.source);
    const bool found = corrected.executeStep();
    corrected.reset();
    return found;
  }

  bool remove(std::int64_t id, const std::string& source) {
    search.forget_cells(id);
    search.forget_findings(id);
    Row row(forget);
    row << source;
    return forget.exec() > 0;
  }

  // All rows of a document, new ones where it stood there before.
  LoadResult write(std::int64_t id, const Document& document, const Report& report,
                   const Keepsake& keepsake) {
    const bool stood_there = remove(id, document.source);
    documents.write_document(id, document, report.facts, report.rules_sha256, keepsake.fingerprint.text());
    documents.write_records(id, keepsake.lines);
    documents.write_pages(id, document, report.cells);
    write_report(id, document, report);
    search.index_cells(id);
    return stood_there ? LoadResult::replaced : LoadResult::added;
  }

  // The same where the pages' rows stand there already.
  LoadResult rewrite_report(std::int64_t id, const Document& document, const Report& report,
                            const Fingerprint& print) {
    search.forget_findings(id);
    (Row(forget_prints) << id).write();
    reports.remove(id);
    documents.rewrite_facts(id, report.facts, report.rules_sha256, print.text());
    documents.rewrite_meanings(id, document, report.cells);
    write_report(id, document, report);
    return LoadResult::replaced;
  }

  DocumentRows documents;
  ReportRows reports;
  DoubtRows doubts;
  SearchRows search;
  Versions versions;
  SQLite::Statement loaded, corrected, forget, print_texts, forget_prints;

 private:
  void write_report(std::int64_t id, const Document& document, const Report& report) {
    reports.write_report(id, document, report);
    search.index_findings(id);
    (Row(print_texts) << id).write();
  }
};

Keepsake keepsake_of(std::string stored_lines, const Document& document, const Report* report) {
  Fingerprint print = fingerprint(stored_lines, document, report);
  return {std::move(stored_lines), std::move(print)};
}

Keepsake keepsake_of(const Document& document, const Report* report) {
  return keepsake_of(raw_lines(document), document, report);
}

Loader::Loader(SQLite::Database& db) : db_(db), statements_(std::make_unique<Statements>(db)) {}
Loader::~Loader() = default;

LoadResult Loader::load(const Document& document, const Report* report, const Keepsake& keepsake) try {
  if (statements_->fingerprint_of(document.source) == keepsake.fingerprint.text() &&
      !statements_->is_corrected(document))
    return LoadResult::unchanged;
  SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
  const LoadResult result = load_within(document, report, keepsake);
  transaction.commit();
  return result;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db_.getFilename());
}

void Loader::load_together(const std::vector<LoadRecord>& records) try {
  SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
  for (const LoadRecord& record : records) load_within(*record.document, record.report, record.keepsake);
  transaction.commit();
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db_.getFilename());
}

LoadResult Loader::load_within(const Document& document, const Report* report, const Keepsake& keepsake) {
  if (report == nullptr || !statements_->is_corrected(document)) return write(document, report, keepsake, {});
  const auto correct = [&](const Document& as_read, const Report& by_machine,
                           const std::vector<Applied>& applied, const std::string& drawn) {
    return write(as_read, &by_machine,
                 {keepsake.lines, fingerprint(keepsake.lines + drawn, as_read, &by_machine)}, applied);
  };
  const Means* means = means_named(report->rules_sha256);
  if (means == nullptr) return correct(document, with_waiting_corrections(*report), {}, "");
  const Amended stands = amended_in(db_, document, *report, *means);
  return correct(stands.document, stands.report, stands.applied, stands.drawn);
}

const Means* Loader::means_named(const std::string& sha256) {
  auto& means = means_[sha256];
  if (!means) means = kept_means(db_, sha256);
  return means.get();
}

LoadResult Loader::write(const Document& document, const Report* report, const Keepsake& keepsake,
                         const std::vector<Applied>& applied) {
  const auto stored = statements_->fingerprint_of(document.source);
  const Fingerprint& print = keepsake.fingerprint;
  const bool same_rows = stored == print.text();
  if (same_rows && applied.empty()) return LoadResult::unchanged;

  const std::int64_t id = stable_id(document.source);
  statements_->doubts.keep_past(id);
  const LoadResult result =
      same_rows ? LoadResult::unchanged : write_rows(document, report, keepsake, stored);
  statements_->doubts.write(id, applied);
  return result;
}

LoadResult Loader::write_rows(const Document& document, const Report* report, const Keepsake& keepsake,
                              const std::optional<std::string>& stored) {
  const Report nothing;
  const Report& content = report ? *report : nothing;
  const std::int64_t id = stable_id(document.source);
  const Fingerprint& print = keepsake.fingerprint;
  const bool set_aside = statements_->versions.make_way(document.source, document.sha256);
  const LoadResult result = stored && !set_aside && print.same_pages(*stored)
                                ? statements_->rewrite_report(id, document, content, print)
                                : statements_->write(id, document, content, keepsake);
  statements_->reports.write_problems(id, all_problems(document, report));
  return set_aside ? LoadResult::replaced : result;
}

LoadResult load_document(SQLite::Database& db, const Document& document, const Report& report) {
  return Loader(db).load(document, report);
}

const char* name_of(LoadResult result) {
  switch (result) {
    case LoadResult::added:
      return "added";
    case LoadResult::replaced:
      return "replaced";
    case LoadResult::unchanged:
      return "unchanged";
  }
  return "";
}

}  // namespace thaimemo
