#include "extract/record/page_stream.h"

#include <algorithm>

#include "base/json.h"

namespace thaimemo {
namespace {

constexpr const char* format_name = "thaimemo.records";
constexpr int format_version = 1;

Json to_json(const Box& box) {
  return {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
}

Box box_from(const Json& list) {
  if (!list.is_array() || list.size() != 4) throw Error("bad-record", "bbox", "a box has four numbers");
  for (const Json& number : list)
    if (!number.is_number()) throw Error("bad-record", "bbox", "a box has four numbers");
  return {list[0].get<double>(), list[1].get<double>(), list[2].get<double>(), list[3].get<double>()};
}

// An empty list where there is no sheet on a table. Records of before know no such key.
Json to_json(const std::optional<Corners>& paper) {
  Json list = Json::array();
  for (std::size_t i = 0; paper && i < paper->size(); ++i) list.push_back(rounded((*paper)[i]));
  return list;
}

std::optional<Corners> corners_of(const Json& page) {
  const auto found = page.find("paper");
  if (found == page.end() || (found->is_array() && found->empty())) return {};
  const auto is_number = [](const Json& number) { return number.is_number(); };
  if (!found->is_array() || found->size() != 8 || !std::all_of(found->begin(), found->end(), is_number))
    throw Error("bad-record", "paper", "the corners of a sheet are eight numbers");
  Corners corners{};
  for (std::size_t i = 0; i < corners.size(); ++i) corners[i] = (*found)[i].get<double>();
  return corners;
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

Word word_from(const Json& value) {
  Word word{
      box_from(member(value, "bbox")), get<std::string>(value, "raw"), get<double>(value, "confidence"), {}};
  for (const Json& reading : member(value, "alternatives"))
    word.alternatives.push_back({get<std::string>(reading, "text"), get<double>(reading, "confidence")});
  return word;
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

void read_passage(const Json& value, Passage& passage) {
  passage.bbox = box_from(member(value, "bbox"));
  passage.raw = get<std::string>(value, "raw");
  passage.text = get<std::string>(value, "text");
  passage.confidence = get<double>(value, "confidence");
  for (const Json& edit : member(value, "edits"))
    passage.edits.push_back({get<std::string>(edit, "rule_id"), get<int>(edit, "position"),
                             get<std::string>(edit, "before"), get<std::string>(edit, "after")});
  for (const Json& word : member(value, "words")) passage.words.push_back(word_from(word));
}

Json to_json(const Aside& aside) {
  return {{"reason", aside.reason}, {"bbox", to_json(aside.bbox)}, {"raw", aside.raw}};
}

// Records of before know no such key.
std::vector<Aside> asides_from(const Json& page) {
  std::vector<Aside> asides;
  if (!page.contains("asides")) return asides;
  for (const Json& value : page["asides"])
    asides.push_back(
        {get<std::string>(value, "reason"), box_from(member(value, "bbox")), get<std::string>(value, "raw")});
  return asides;
}

Json to_json(const Line& line) {
  Json value = to_json(static_cast<const Passage&>(line));
  value["kind"] = "line";
  value["font_size_pt"] = rounded(line.font_size_pt);
  value["bold"] = line.bold;
  value["heading_level"] = line.heading_level;
  return value;
}

Line line_from(const Json& value) {
  Line line;
  read_passage(value, line);
  line.font_size_pt = get<double>(value, "font_size_pt");
  line.bold = get<bool>(value, "bold");
  line.heading_level = get<int>(value, "heading_level");
  return line;
}

Json to_json(const Cell& cell) {
  Json value = to_json(static_cast<const Passage&>(cell));
  value["row"] = cell.row;
  value["column"] = cell.column;
  value["row_span"] = cell.row_span;
  value["column_span"] = cell.column_span;
  return value;
}

Cell cell_from(const Json& value) {
  Cell cell;
  read_passage(value, cell);
  cell.row = get<int>(value, "row");
  cell.column = get<int>(value, "column");
  cell.row_span = get<int>(value, "row_span");
  cell.column_span = get<int>(value, "column_span");
  return cell;
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

Table table_from(const Json& value) {
  Table table{get<int>(value, "number"),
              box_from(member(value, "bbox")),
              get<int>(value, "rows"),
              get<int>(value, "columns"),
              get<bool>(value, "ruled"),
              {},
              {}};
  if (value.contains("origin") && value["origin"] != "")
    table.origin = origin_named(get<std::string>(value, "origin"));
  for (const Json& cell : member(value, "cells")) table.cells.push_back(cell_from(cell));
  return table;
}

Block block_from(const Json& value) {
  const std::string kind = get<std::string>(value, "kind");
  if (kind == "line") return line_from(value);
  if (kind == "table") return table_from(value);
  throw Error("bad-record", "kind", "'" + kind + "' is not a block");
}

Document document_from(const Json& value) {
  Document document;
  document.source = get<std::string>(value, "source");
  document.sha256 = get<std::string>(value, "sha256");
  document.title = get<std::string>(value, "title");
  document.page_count = get<int>(value, "page_count");
  document.status = status_named(get<std::string>(value, "status"));
  document.problems = problems_from_json(member(value, "problems"));
  for (const auto& part : get<std::map<std::string, std::string>>(value, "produced_by"))
    document.produced_by.push_back(part);
  return document;
}

Page page_from(const Json& value) {
  Page page;
  page.number = get<int>(value, "number");
  page.width = get<double>(value, "width");
  page.height = get<double>(value, "height");
  page.rotation = get<int>(value, "rotation");
  page.skew_deg = get<double>(value, "skew_deg");
  page.paper = corners_of(value);
  page.origin = origin_named(get<std::string>(value, "origin"));
  page.reason = get<std::string>(value, "reason");
  for (const Json& block : member(value, "blocks")) page.blocks.push_back(block_from(block));
  for (const Json& rule : member(value, "rules")) page.rules.push_back({box_from(rule)});
  page.asides = asides_from(value);
  return page;
}

}  // namespace

std::string header_line() {
  return to_line({{"format", format_name}, {"version", format_version}});
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

Document document_from_line(std::string_view line) {
  return document_from(parse_line(line, "document record"));
}

Page page_from_line(std::string_view line) {
  return page_from(parse_line(line, "page record"));
}

void write_document(const DocumentRecord& record, const LineSink& sink) {
  sink(to_document_line(record.document));
  for (const Page& page : record.document.pages) sink(to_page_line(page));
  if (!record.report_line.empty()) sink(record.report_line);
  sink(to_end_line(record.document));
}

DocumentReader::DocumentReader(std::istream& input, std::string name, Check check)
    : input_(input), name_(std::move(name)), check_(std::move(check)) {}

bool DocumentReader::next_line() {
  if (!std::getline(input_, line_)) return false;
  ++line_number_;
  return true;
}

void DocumentReader::fail(const std::string& message) const {
  throw Error("bad-record", name_ + ":" + std::to_string(line_number_), message,
              "Feed it what the stage before wrote, unchanged.");
}

void DocumentReader::read_header() {
  if (!next_line()) return;
  const Json header = parse_line(line_, name_ + ":1");
  if (!header.is_object() || header.value("format", Json()) != format_name)
    fail(std::string("the first line does not say format ") + format_name);
  if (get<int>(header, "version") > format_version) fail("written by a newer thaimemo; use that one");
}

void DocumentReader::take_page(Page&& page, Document& document) {
  try {
    if (check_) check_(page);
  } catch (const Error& error) {
    fail(error.place() + ": " + error.what());
  }
  document.pages.push_back(std::move(page));
}

std::optional<DocumentRecord> DocumentReader::next() {
  if (line_number_ == 0) read_header();
  std::optional<DocumentRecord> record;
  while (next_line()) {
    const Json value = parse_line(line_, name_ + ":" + std::to_string(line_number_));
    const std::string type = get<std::string>(value, "type");
    if ((type == "document") == record.has_value()) fail("unexpected '" + type + "' record");
    if (type == "end") return record;
    if (type == "document") record = DocumentRecord{document_from(value), ""};
    if (type == "page") take_page(page_from(value), record->document);
    if (type == "report") record->report_line = line_;
  }
  if (record) fail("the input stops inside " + record->document.source);
  return std::nullopt;
}

}  // namespace thaimemo
