#include "tools/serve/site/listing.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/utf8.h"
#include "store/query/write_rows.h"
#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr std::size_t filter_letters_max = 24;  // of one value in a file's name

Format format_of(const std::string& kind) {
  if (kind == "json") return Format::json;
  if (kind == "ndjson") return Format::ndjson;
  return kind == "xlsx" ? Format::xlsx : Format::csv;
}

const char* type_of(Format format) {
  switch (format) {
    case Format::json:
      return "application/json";
    case Format::ndjson:
      return "application/x-ndjson";
    case Format::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    default:
      return "text/csv; charset=utf-8";
  }
}

// Where a row's proof stands, by the names of its columns. A file's name stands in `file`, or in `source` where no
// document_id is beside it: a score has a source, too.
class LinkColumn {
 public:
  LinkColumn(const Visit& visit, const std::vector<std::string>& columns)
      : visit_(visit),
        cell_(place_of(columns, "cell_id")),
        document_(place_of(columns, "document_id")),
        source_(place_of(columns, file_column_of(columns))),
        page_(place_of(columns, "page")) {}

  bool stands() const { return cell_ || document_ || source_; }

  Value operator()(const std::vector<Value>& values) {
    const std::string cell = text(values, cell_), document = text(values, document_);
    const std::string source = text(values, source_);
    const std::int64_t page = std::atoll(text(values, page_).c_str());
    if (!cell.empty()) return visit_.whole_link(cell_address(cell));
    if (const std::string sha = document.empty() ? "" : hash_of(document); !sha.empty())
      return visit_.whole_link(page > 0 ? page_address(sha, page) : document_address(sha));
    if (document_ || source.empty()) return nullptr;
    return visit_.whole_link(source_address(source, page));
  }

 private:
  static std::optional<std::size_t> place_of(const std::vector<std::string>& columns, std::string_view name) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
  }

  static std::string text(const std::vector<Value>& values, std::optional<std::size_t> place) {
    return place ? to_text(values[*place]) : "";
  }

  const std::string& hash_of(const std::string& document) {
    const auto [known, is_new] = hashes_.try_emplace(document);
    if (is_new)
      if (const auto found =
              record_of(visit_.db, "SELECT sha256 FROM documents WHERE document_id = CAST(:id AS INTEGER)",
                        {{"id", document}}))
        known->second = found->text("sha256").substr(0, sha_letters);
    return known->second;
  }

  const Visit& visit_;
  std::optional<std::size_t> cell_, document_, source_, page_;
  std::map<std::string, std::string> hashes_;  // of the documents seen, as their addresses have them
};

std::string shortened_filter(const std::string& value) {
  const std::u32string letters = decode_utf8(value);
  return letters.size() <= filter_letters_max ? value
                                              : encode_utf8(letters.substr(0, filter_letters_max)) + "…";
}

// "scores year=2567 reports 2026-11-28.xlsx": fields that only turn pages, sort or ask (_next, lang, sql) are none.
std::string file_name(const Visit& visit, const Listing& listing) {
  std::string name = listing.name;
  for (const auto& [field, value] : visit.address().fields())
    if (!field.starts_with('_') && field != "lang" && field != "sql" && !value.empty())
      name += " " + field + "=" + shortened_filter(value);
  const std::string database = std::filesystem::path(visit.archive.path()).stem();
  return name + " " + database + " " + thai_time(visit.asked_at).substr(0, 10) + "." + visit.file_kind;
}

WriteSettings write_settings(const Visit& visit) {
  WriteSettings settings{format_of(visit.file_kind)};
  settings.source = {std::filesystem::path(visit.archive.path()).filename(), visit.asked_at,
                     visit.language == Language::thai};
  return settings;
}

void write_file(const Visit& visit, Rows& rows, Response& response) {
  response.rows =
      write_rows(rows, write_settings(visit), [&](std::string_view bytes) { response.file->write(bytes); });
}

void write_linked(const Visit& visit, const Listing& listing, Response& response) {
  Rows rows(visit.db, listing.sql, listing.bindings);
  if (LinkColumn link(visit, rows.columns()); link.stands()) rows.add_column("link", link);
  write_file(visit, rows, response);
}

void write_own_sql(const Visit& visit, const Listing& listing, Response& response) {
  const ReadOnlyGuard guard(visit.db, listing.read_limits);
  guard.check(listing.sql);
  try {
    Rows rows(visit.db, listing.sql, listing.bindings);
    rows.limit(own_sql_limits);
    write_file(visit, rows, response);
  } catch (const SQLite::Exception& failure) {
    throw guard.error_of(failure);
  }
}

}  // namespace

Response listing_as_file(const Visit& visit, const Listing& listing) {
  Response response{.type = type_of(format_of(visit.file_kind))};
  response.file = std::make_shared<SentFile>();
  (listing.own_sql ? write_own_sql : write_linked)(visit, listing, response);
  response.offer_as(file_name(visit, listing));
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace thaimemo
