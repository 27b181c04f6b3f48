#include "tools/serve/site/links.h"

#include <algorithm>

#include "store/schema/views.h"

namespace thaimemo {
namespace {

bool is_hash(const std::string& text) {
  return text.size() >= sha_letters && text.size() <= 64 &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Html replaced_note(const Visit& visit, const Record& document) {
  const auto newer = record_of(visit.db, "SELECT sha256 FROM documents WHERE document_id = :newer",
                               {{"newer", document.value("replaced_by")}});
  const std::string words = visit.say("แฟ้มนี้มีฉบับใหม่กว่าแล้ว ฉบับนี้เก็บไว้เป็นหลักฐาน และไม่นับในคำตอบใด ๆ",
                                      "The file has changed since: this version was replaced. It is kept as "
                                      "proof and counts in no answer.");
  if (!newer || newer->text("sha256").empty()) return tag("p", {{"class", "note replaced"}}, words);
  return tag("p", {{"class", "note replaced"}}, words + " ",
             link_to(document_address(newer->text("sha256")).text(),
                     visit.say("เปิดฉบับปัจจุบัน", "Open the version that counts")));
}

Html older_versions(const Visit& visit, const Record& document) {
  Html links;
  for (const Record& older :
       records_of(visit.db, "SELECT sha256, version FROM versions WHERE replaced_by = :id ORDER BY version",
                  {{"id", document.value("document_id")}}))
    links += Html(" ") + link_to(document_address(older.text("sha256")).text(), older.text("version"));
  if (links.empty()) return {};
  return tag("p", {{"class", "note versions"}},
             visit.say("ฉบับก่อนหน้าของแฟ้มนี้:", "Versions of this file that were replaced:"), links);
}

Html missing_note(const Visit& visit, const Record& document) {
  if (!record_of(visit.db, "SELECT 1 AS missing FROM missing_files WHERE document_id = :id",
                 {{"id", document.value("document_id")}}))
    return {};
  return tag("p", {{"class", "note missing"}},
             visit.say("ไม่พบแฟ้มนี้ในโฟลเดอร์เมื่ออ่านครั้งล่าสุด",
                       "The file was not there any more when its folder was read last."));
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
    if (auto found = record_of(visit.db,
                               "SELECT * FROM all_documents WHERE sha256 >= :low AND sha256 < :high "
                               "ORDER BY replaced_by IS NOT NULL, source LIMIT 1",
                               {{"low", sha_beginning}, {"high", past_it}}))
      return *found;
  }
  refuse_missing(sha_beginning, visit.say("ดูรายชื่อเอกสารที่ /docs", "See the list of documents at /docs."));
}

std::string file_of(const Record& document) {
  return document.is_null("replaced_by") ? document.text("source")
                                         : replaced_source(document.text("source"), document.text("sha256"));
}

Visit visit_to(const Visit& visit, const Record& document) {
  Visit same = visit;
  same.reviewer = visit.reviewer && document.is_null("replaced_by");
  return same;
}

Html version_note(const Visit& visit, const Record& document) {
  if (!document.is_null("replaced_by")) return replaced_note(visit, document);
  return missing_note(visit, document) + older_versions(visit, document);
}

}  // namespace thaimemo
