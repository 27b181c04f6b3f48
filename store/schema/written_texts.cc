#include "store/schema/written_texts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace thaimemo {
namespace {

std::vector<WrittenOrigin> origins_of(sqlite3* db, const CopiesWanted& wanted) {
  InnerStatement rows(db,
                      "SELECT document_id, agency, coalesce(fiscal_year, assessment_year) FROM document "
                      "WHERE replaced_by IS NULL ORDER BY source");
  std::vector<WrittenOrigin> origins;
  while (rows.next()) {
    const auto agency = rows.text(1);
    const bool named = !wanted.agency || (agency && agency->find(*wanted.agency) != std::string::npos);
    origins.push_back({rows.whole(0), agency, rows.text(2), named});
  }
  return origins;
}

std::vector<WrittenText> texts_of(sqlite3* db, const std::vector<WrittenOrigin>& origins,
                                  const CopiesWanted& wanted) {
  std::map<std::int64_t, std::uint32_t> places;
  for (const WrittenOrigin& origin : origins)
    places.emplace(origin.document, static_cast<std::uint32_t>(places.size()));
  std::vector<WrittenText> texts;
  InnerStatement rows(db, "SELECT document_id, field, seq, print FROM text_print");
  while (rows.next()) {
    const auto print = copy_print_of(rows.bytes(3));
    const auto place = places.find(rows.whole(0));
    const auto field = std::find_if(written_fields.begin(), written_fields.end(),
                                    [&](const WrittenField& one) { return one.name == rows.bytes(1); });
    if (print && place != places.end() && field != written_fields.end() && print->letters >= wanted.letters)
      texts.push_back(
          {place->second, static_cast<std::uint32_t>(field - written_fields.begin()), rows.whole(2), *print});
  }
  std::sort(texts.begin(), texts.end(), [](const WrittenText& a, const WrittenText& b) {
    return std::tie(a.origin, a.field, a.seq) < std::tie(b.origin, b.field, b.seq);
  });
  return texts;
}

}  // namespace

WrittenTexts written_texts(sqlite3* db, const CopiesWanted& wanted) {
  WrittenTexts all{origins_of(db, wanted), {}};
  all.texts = texts_of(db, all.origins, wanted);
  return all;
}

}  // namespace thaimemo
