#include "tools/serve/site/listing.h"

#include <algorithm>
#include <filesystem>

#include "base/utf8.h"
#include "store/query/write_rows.h"
#include "tools/serve/site/names.h"
#include "tools/serve/site/row_proof.h"

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
  if (visit.language == Language::thai)
    settings.source.title_of = [&visit](const std::string& column) { return column_title(visit, column); };
  return settings;
}

void write_file(const Visit& visit, Rows& rows, Response& response) {
  response.rows =
      write_rows(rows, write_settings(visit), [&](std::string_view bytes) { response.file->write(bytes); });
}

void write_linked(const Visit& visit, const Listing& listing, Response& response) {
  Rows rows(visit.db, listing.sql, listing.bindings);
  RowProof proof(visit, rows.columns());
  if (proof.stands())
    rows.add_column("link", [&](const std::vector<Value>& values) -> Value {
      const auto found = proof(values);
      if (!found) return nullptr;
      return visit.whole_link(found->address);
    });
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
