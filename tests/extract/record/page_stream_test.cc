#include "extract/record/page_stream.h"

#include <gtest/gtest.h>

#include <sstream>
#include <tuple>

namespace thaimemo {
namespace {

Document sample() {
  Line line;
  line.bbox = {72, 80.5, 300, 96};
  line.raw = "สานักงาน";
  line.text = "สำนักงาน";
  line.edits = {{"sara-am", 1, "า", "ำ"}};
  line.words = {{{72, 80.5, 300, 96}, "สานักงาน", 0.5, {{"สำนักงาน", 0.4}}}};
  line.bold = true;
  Cell cell;
  cell.raw = "๘๓.๖๘";
  cell.row_span = 2;
  Document document{"a/b.pdf",
                    "00ff",
                    "",
                    2,
                    Status::partial,
                    {},
                    {{"page-unreadable", Severity::error, 2, "", "gone"}},
                    {{"poppler", "22.12.0"}}};
  document.pages.push_back({1,
                            595,
                            842,
                            90,
                            0.25,
                            Origin::ocr,
                            "image only",
                            {line, Table{1, {10, 10, 90, 90}, 2, 1, true, {cell}, Origin::text_layer}},
                            {{{10, 10, 90, 10.5}}}});
  document.pages[0].asides = {{"covered", {20, 30, 40, 50}, "88.10"}};
  return document;
}

std::string written(const DocumentRecord& record) {
  std::string text = header_line() + "\n";
  write_document(record, [&](std::string_view line) { (text += line) += '\n'; });
  return text;
}

std::string code_of(const std::string& text) {
  std::istringstream input(text);
  DocumentReader reader(input, "test");
  try {
    while (reader.next()) {
    }
  } catch (const Error& error) {
    return error.code() + " " + error.place();
  }
  return "no error";
}

TEST(PageStream, DocumentGoesThereAndBack) {
  const DocumentRecord record{sample(), R"({"type":"report"})"};
  std::istringstream input(written(record) + written(record).substr(header_line().size() + 1));
  DocumentReader reader(input, "test");
  for (int i = 0; i < 2; ++i) {
    const auto read = reader.next();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->document, record.document);
    EXPECT_EQ(read->report_line, record.report_line);
  }
  EXPECT_FALSE(reader.next());
}

TEST(PageStream, PageOfBeforeHasNoAsides) {
  std::string line = to_page_line(sample().pages[0]);
  const auto begin = line.find("\"asides\":["), end = line.find("],\"blocks\"");
  ASSERT_NE(end, std::string::npos);
  line.erase(begin, end + 2 - begin);
  EXPECT_TRUE(page_from_line(line).asides.empty());
}

TEST(PageStream, InputThatStopsInsideADocumentIsAnError) {
  std::string text = written({sample(), ""});
  text.resize(text.rfind("{\"source\""));
  EXPECT_EQ(code_of(text), "bad-record test:3");
}

TEST(PageStream, WrongHeaderNewerVersionAndRubbishAreErrors) {
  EXPECT_EQ(code_of("{}\n"), "bad-record test:1");
  EXPECT_EQ(code_of("[]\n"), "bad-record test:1");
  EXPECT_EQ(code_of("{\"format\":7}\n"), "bad-record test:1");
  EXPECT_EQ(code_of("{\"format\":\"thaimemo.records\",\"version\":99}\n"), "bad-record test:1");
  EXPECT_EQ(code_of(header_line() + "\nrubbish\n"), "bad-record test:2");
  EXPECT_EQ(code_of(header_line() + "\n{\"type\":\"page\"}\n"), "bad-record test:2");
}

TEST(PageStream, NumberThatIsNoIntIsAnError) {
  for (const char* count : {"1e56", "1.5", "4294967296", "\"2\""}) {
    std::string text = written({sample(), ""});
    text.replace(text.find("\"page_count\":2") + 13, 1, count);
    EXPECT_EQ(code_of(text), "bad-record page_count");
  }
}

TEST(PageStream, BytesThatAreNoJsonNameTheirLine) {
  const std::string bomb(100'000, '[');
  for (const std::string& line : {std::string("{\"type\":\"\xff\"}"), bomb, std::string("{\"type\":\"page\""),
                                  std::string("{\"type\":1e999}"), std::string(1, '\0')})
    EXPECT_EQ(code_of(written({sample(), ""}) + line + "\n"), "bad-record test:5") << line.substr(0, 20);
}

TEST(PageStream, APartOfAnotherKindNamesItsKey) {
  for (const auto& [part, other, key] : {std::tuple("\"bold\":true", "\"bold\":1", "bold"),
                                         std::tuple("\"raw\":\"", "\"raw\":3,\"x\":\"", "raw"),
                                         std::tuple("\"rules\":[[", "\"rules\":[[1],[", "bbox"),
                                         std::tuple("\"kind\":\"line\"", "\"kind\":\"tree\"", "kind")}) {
    std::string text = written({sample(), ""});
    ASSERT_NE(text.find(part), std::string::npos) << part;
    text.replace(text.find(part), std::string_view(part).size(), other);
    EXPECT_EQ(code_of(text), std::string("bad-record ") + key);
  }
}

TEST(PageStream, EmptyInputHoldsNoDocument) {
  EXPECT_EQ(code_of(""), "no error");
}

TEST(CellId, ChangesWithContentAndPlaceOnly) {
  EXPECT_EQ(cell_id("ab", 1, 2, 3, 4), cell_id("ab", 1, 2, 3, 4));
  EXPECT_NE(cell_id("ab", 1, 2, 3, 4), cell_id("ab", 1, 2, 4, 3));
  EXPECT_EQ(cell_id("ab", 1, 2, 3, 4).size(), 16u);
}

TEST(Box, UnionAndOverlap) {
  EXPECT_EQ(united({0, 0, 1, 1}, {2, 2, 3, 3}), (Box{0, 0, 3, 3}));
  EXPECT_EQ(united({}, {2, 2, 3, 3}), (Box{2, 2, 3, 3}));
  EXPECT_EQ(overlap_area({0, 0, 2, 2}, {1, 1, 3, 3}), 1);
  EXPECT_EQ(overlap_area({0, 0, 1, 1}, {1, 0, 2, 1}), 0);
}

}  // namespace
}  // namespace thaimemo
