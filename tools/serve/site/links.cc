#include "tools/serve/site/links.h"

#include <algorithm>

namespace thaimemo {
namespace {

bool is_hash(const std::string& text) {
  return text.size() >= sha_letters && text.size() <= 64 &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Address document_address(const std::string& sha256) {
  return Address({"doc", sha256.substr(0, sha_letters)});
}

Address page_address(const std::string& sha256, std::int64_t page) {
  return Address({"doc", sha256.substr(0, sha_letters), "p", std::to_string(page)});
}

Address place_address(const std::string& sha256, std::int64_t page, double x0, double y0, double x1,
                      double y1) {
  std::string box;
  for (const double side : {x0, y0, x1, y1}) box += (box.empty() ? "" : ",") + with_decimals(side, 2);
  return page_address(sha256, page).with("box", box);
}

Address page_image_address(const std::string& sha256, std::int64_t page, int width) {
  return Address({"doc", sha256.substr(0, sha_letters), "p", std::to_string(page), "image"})
      .with("width", std::to_string(width));
}

Address cell_address(const std::string& cell_id) {
  return Address({"cell", cell_id});
}

Address agency_address(const std::string& agency, const std::string& province) {
  return Address({"agency", agency}).with("province", province);
}

Address indicator_address(std::int64_t number) {
  return Address({"indicator", std::to_string(number)});
}

Address source_address(const std::string& source, std::int64_t page) {
  return Address({"source", source}).with("page", page > 0 ? std::to_string(page) : "");
}

std::string file_column_of(const std::vector<std::string>& columns) {
  const auto has = [&](const char* name) {
    return std::find(columns.begin(), columns.end(), name) != columns.end();
  };
  if (has("file")) return "file";
  return has("source") && (!has("document_id") || has("sha256")) ? "source" : "";
}

Address review_cell_address(const std::string& cell_id) {
  return Address({"review"}).with("at", "cell-" + cell_id);
}

Address review_column_address(const std::string& cell_id) {
  return Address({"review"}).with("at", "column-" + cell_id);
}

Address review_fact_address(const std::string& sha256, const std::string& name) {
  return Address({"review"}).with("at", "fact-" + sha256.substr(0, sha_letters) + "-" + name);
}

Address grid_address(const std::string& sha256, std::int64_t page, std::int64_t table) {
  return Address({"review", "grid", sha256.substr(0, sha_letters), std::to_string(page)})
      .with("table", table > 0 ? std::to_string(table) : "new");
}

Address proofread_address(const std::string& sha256, std::int64_t page) {
  return Address({"review", "page", sha256.substr(0, sha_letters), std::to_string(page)});
}

Record document_named(const Visit& visit, const std::string& sha_beginning) {
  if (is_hash(sha_beginning)) {
    const std::string past_it = sha_beginning + "g";  // the letter after the last one of a hash
    if (auto found = record_of(
            visit.db,
            "SELECT * FROM documents WHERE sha256 >= :low AND sha256 < :high ORDER BY source LIMIT 1",
            {{"low", sha_beginning}, {"high", past_it}}))
      return *found;
  }
  refuse_missing(sha_beginning, visit.say("ดูรายชื่อเอกสารที่ /docs", "See the list of documents at /docs."));
}

}  // namespace thaimemo
