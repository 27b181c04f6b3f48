// The segmenter on whatever a text file says: it never throws, its places exist, its scores are scores.
#include <set>
#include <tuple>

#include "base/utf8.h"
#include "extract/text/read_text.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/wording/rules.h"
#include "normalize/text/normalize.h"
#include "tests/fuzz/fuzz_target.h"

using namespace thaimemo;

namespace {

using CellPlaces = std::set<std::tuple<int, int, int, int>>;

CellPlaces places_in(const Document& document) {
  CellPlaces places;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      if (const Table* table = std::get_if<Table>(&block))
        for (const Cell& cell : table->cells)
          places.insert({page.number, table->number, cell.row, cell.column});
  return places;
}

void check_place(const ValuePlace& place, const CellPlaces& places) {
  if (place.table > 0 && place.row >= 0 && place.column >= 0)
    promise(places.count({place.page, place.table, place.row, place.column}) == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Document document = read_text({reinterpret_cast<const char*>(data), size}, "fuzz.txt", "");
  normalize(document);
  const Report report = segment(document, Rules::built_in());
  const CellPlaces places = places_in(document);
  for (const Score& score : report.scores) {
    check_place(score.place, places);
    promise(score.score ? *score.score >= 0 && *score.score <= 100 : score.needs_review);
  }
  for (const Measure& measure : report.measures) {
    for (const auto& [field, text] : measure.fields) promise(is_valid_utf8(text));
    for (const auto& [field, place] : measure.places) check_place(place, places);
  }
  for (const Finding& finding : report.findings) {
    check_place(finding.place, places);
    promise(is_valid_utf8(finding.text));
  }
  promise(segment(document, Rules::built_in()) == report);
  return 0;
}
