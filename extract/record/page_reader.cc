#include <algorithm>

#include "base/json.h"
#include "base/next_line.h"
#include "extract/record/page_stream.h"
#include "extract/record/record_values.h"

namespace thaimemo {

using namespace record_values;

namespace {

Box box_from(Value value) {
  const auto [x0, y0, x1, y1] = numbers<4>(value, "bbox");
  return {x0, y0, x1, y1};
}

Box box(Value object) {
  return box_from(member(object, "bbox"));
}

// An empty list where there is no sheet on a table.
std::optional<Corners> corners_of(Value page) {
  const std::optional<Value> paper = newer_member(page, "paper");
  if (!paper || (paper->is_array() && paper->get_array().value_unsafe().size() == 0)) return {};
  return numbers<8>(*paper, "paper");
}

Word word_from(Value value) {
  Word word{box(value), text(value, "raw"), number(value, "confidence"), {}};
  for (const Value reading : list(value, "alternatives"))
    word.alternatives.push_back({text(reading, "text"), number(reading, "confidence")});
  return word;
}

void read_passage(Value value, Passage& passage) {
  passage.bbox = box(value);
  passage.raw = text(value, "raw");
  passage.text = text(value, "text");
  passage.confidence = number(value, "confidence");
  for (const Value edit : list(value, "edits"))
    passage.edits.push_back(
        {text(edit, "rule_id"), whole_number(edit, "position"), text(edit, "before"), text(edit, "after")});
  const simdjson::dom::array words = list(value, "words");
  passage.words.reserve(words.size());
  for (const Value word : words) passage.words.push_back(word_from(word));
}

std::vector<Aside> asides_of(Value page) {
  std::vector<Aside> asides;
  if (!newer_member(page, "asides")) return asides;
  for (const Value value : list(page, "asides"))
    asides.push_back({text(value, "reason"), box(value), text(value, "raw")});
  return asides;
}

Line line_from(Value value) {
  Line line;
  read_passage(value, line);
  line.font_size_pt = number(value, "font_size_pt");
  line.bold = flag(value, "bold");
  line.heading_level = whole_number(value, "heading_level");
  return line;
}

Cell cell_from(Value value) {
  Cell cell;
  read_passage(value, cell);
  cell.row = whole_number(value, "row");
  cell.column = whole_number(value, "column");
  cell.row_span = whole_number(value, "row_span");
  cell.column_span = whole_number(value, "column_span");
  return cell;
}

Table table_from(Value value) {
  Table table{whole_number(value, "number"),
              box(value),
              whole_number(value, "rows"),
              whole_number(value, "columns"),
              flag(value, "ruled"),
              {},
              {}};
  if (newer_member(value, "origin") && !text(value, "origin").empty())
    table.origin = origin_named(text(value, "origin"));
  for (const Value cell : list(value, "cells")) table.cells.push_back(cell_from(cell));
  return table;
}

Block block_from(Value value) {
  const std::string kind = text(value, "kind");
  if (kind == "line") return line_from(value);
  if (kind == "table") return table_from(value);
  refuse("kind", "'" + kind + "' is not a block");
}

Problem problem_from(Value value) {
  return {text(value, "code"), severity_named(text(value, "severity")), whole_number(value, "page"),
          text(value, "place"), text(value, "message")};
}

Provenance provenance_of(Value document) {
  Provenance produced_by;
  for (const auto& [part, version] :
       as<simdjson::dom::object>(member(document, "produced_by"), "produced_by", "an object"))
    produced_by.emplace_back(part, as<std::string_view>(version, "produced_by", "text"));
  std::sort(produced_by.begin(), produced_by.end());
  return produced_by;
}

Document document_from(Value value) {
  Document document;
  document.source = text(value, "source");
  document.sha256 = text(value, "sha256");
  document.title = text(value, "title");
  document.page_count = whole_number(value, "page_count");
  document.status = status_named(text(value, "status"));
  for (const Value problem : list(value, "problems")) document.problems.push_back(problem_from(problem));
  document.produced_by = provenance_of(value);
  return document;
}

Page page_from(Value value) {
  Page page;
  page.number = whole_number(value, "number");
  page.width = number(value, "width");
  page.height = number(value, "height");
  page.rotation = whole_number(value, "rotation");
  page.skew_deg = number(value, "skew_deg");
  page.paper = corners_of(value);
  page.origin = origin_named(text(value, "origin"));
  page.reason = text(value, "reason");
  for (const Value block : list(value, "blocks")) page.blocks.push_back(block_from(block));
  for (const Value rule : list(value, "rules")) page.rules.push_back({box_from(rule)});
  page.asides = asides_of(value);
  return page;
}

}  // namespace

Document document_from_line(std::string_view line) {
  simdjson::dom::parser parser;
  return document_from(parsed(parser, line, "document record"));
}

Page page_from_line(std::string_view line) {
  simdjson::dom::parser parser;
  return page_from(parsed(parser, line, "page record"));
}

struct DocumentReader::Parser : simdjson::dom::parser {};

DocumentReader::DocumentReader(std::istream& input, std::string name, Check check)
    : input_(input), name_(std::move(name)), check_(std::move(check)), parser_(std::make_unique<Parser>()) {}

DocumentReader::~DocumentReader() = default;

bool DocumentReader::next_line() {
  if (!thaimemo::next_line(input_, line_, name_)) return false;
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
  if (!header.is_object() || header.value("format", Json()) != records_format)
    fail(std::string("the first line does not say format ") + records_format);
  if (get<int>(header, "version") > records_version) fail("written by a newer thaimemo; use that one");
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
    const Value value = parsed(*parser_, line_, name_ + ":" + std::to_string(line_number_));
    const std::string type = text(value, "type");
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
