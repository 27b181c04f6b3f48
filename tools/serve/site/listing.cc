#include "tools/serve/site/listing.h"

#include "store/query/write_rows.h"

namespace thaimemo {

Response listing_as_file(const Visit& visit, const Listing& listing) {
  Response response{.type = "text/csv; charset=utf-8"};
  response.file = std::make_shared<SentFile>();
  Rows rows(visit.db, listing.sql, listing.bindings);
  write_rows(rows, {Format::csv}, [&](std::string_view bytes) { response.file->write(bytes); });
  response.offer_as(listing.name + "." + visit.file_kind);
  return response;
}

}  // namespace thaimemo
