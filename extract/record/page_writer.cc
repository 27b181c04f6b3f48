#include "extract/record/page_stream.h"

#include "base/json.h"

namespace thaimemo {
namespace {

Json to_json(const Box& box) {
  return {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
}

// An empty list where there is no sheet on a table.
Json to_json(const std::optional<Corners>& paper) {
  Json list = Json::array();
  for (std::size_t i = 0; paper && i < paper->size(); ++i) list.push_back(rounded((*paper)[i]));
  return list;
}

Json to_json(const Word& word) {
  Json alternatives = Json::array();
  for (const Reading& reading : word.alternatives)
    alternatives.push_back({{"text", reading.text}, {"confidence", rounded(reading.confidence, 4)}});
  return {{"bbox", to_json(word.bbox)},
          {"raw", word.raw},
          {"confidence", rounded(word.confidence, 4)},
          {"alternatives", std::move(alternatives)}};
}

Json to_json(const Passage& passage) {
  Json edits = Json::array(), words = Json::array();
  for (const Edit& edit : passage.edits)
    edits.push_back({{"rule_id", edit.rule_id},
                     {"position", edit.position},
                     {"before", edit.before},
                     {"after", edit.after}});
  for (const Word& word : passage.words) words.push_back(to_json(word));
  return {{"bbox", to_json(passage.bbox)},
          {"raw", passage.raw},
          {"text", passage.text},
          {"edits", std::move(edits)},
          {"confidence", rounded(passage.confidence, 4)},
          {"words", std::move(words)}};
}

Json to_json(const Aside& aside) {
  return {{"reason", aside.reason}, {"bbox", to_json(aside.bbox)}, {"raw", aside.raw}};
}

Json to_json(const Line& line) {
  Json value = to_json(static_cast<const Passage&>(line));
  value["kind"] = "line";
  value["font_size_pt"] = rounded(line.font_size_pt);
  value["bold"] = line.bold;
  value["heading_level"] = line.heading_level;
  return value;
}

Json to_json(const Cell& cell) {
  Json value = to_json(static_cast<const Passage&>(cell));
  value["row"] = cell.row;
  value["column"] = cell.column;
  value["row_span"] = cell.row_span;
  value["column_span"] = cell.column_span;
  return value;
}

Json to_json(const Table& table) {
  Json cells = Json::array();
  for (const Cell& cell : table.cells) cells.push_back(to_json(cell));
  return {{"kind", "table"},
          {"number", table.number},
          {"bbox", to_json(table.bbox)},
          {"rows", table.rows},
          {"columns", table.columns},
          {"ruled", table.ruled},
          {"cells", std::move(cells)},
          {"origin", table.origin ? name_of(*table.origin) : ""}};
}

}  // namespace

std::string header_line() {
  return to_line({{"format", records_format}, {"version", records_version}});
}

std::string to_document_line(const Document& document) {
  std::map<std::string, std::string> produced_by(document.produced_by.begin(), document.produced_by.end());
  return to_line({{"type", "document"},
                  {"source", document.source},
                  {"sha256", document.sha256},
                  {"title", document.title},
                  {"page_count", document.page_count},
                  {"status", name_of(document.status)},
                  {"problems", to_json(document.problems)},
                  {"produced_by", produced_by}});
}

std::string to_page_line(const Page& page) {
  Json blocks = Json::array(), rules = Json::array(), asides = Json::array();
  for (const Block& block : page.blocks)
    blocks.push_back(std::visit([](const auto& part) { return to_json(part); }, block));
  for (const Rule& rule : page.rules) rules.push_back(to_json(rule.bbox));
  for (const Aside& aside : page.asides) asides.push_back(to_json(aside));
  return to_line({{"type", "page"},
                  {"number", page.number},
                  {"width", rounded(page.width)},
                  {"height", rounded(page.height)},
                  {"rotation", page.rotation},
                  {"skew_deg", rounded(page.skew_deg)},
                  {"paper", to_json(page.paper)},
                  {"origin", name_of(page.origin)},
                  {"reason", page.reason},
                  {"blocks", std::move(blocks)},
                  {"rules", std::move(rules)},
                  {"asides", std::move(asides)}});
}

std::string to_end_line(const Document& document) {
  return to_line({{"type", "end"}, {"source", document.source}});
}

void write_document(const DocumentRecord& record, const LineSink& sink) {
  sink(to_document_line(record.document));
  for (const Page& page : record.document.pages) sink(to_page_line(page));
  if (!record.report_line.empty()) sink(record.report_line);
  sink(to_end_line(record.document));
}

}  // namespace thaimemo
