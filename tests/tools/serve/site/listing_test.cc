// Rows as files, read back and compared with the database.
#include "tools/serve/site/listing.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "base/utf8.h"
#include "tests/store/sample.h"
#include "tests/store/workbook/xlsx_file.h"
#include "tools/serve/site/router.h"

namespace thaimemo {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

const std::vector<std::string> hostile{
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "<script>alert(1)</script>"};

std::string header_of(const Response& response, const std::string& name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

class ListingFile : public testing::Test {
 protected:
  void SetUp() override {
    SQLite::Database db = open_for_writing(folder.file("reports.db"));
    for (const std::string& agency : hostile) {
      Document document = sample::document("f" + std::to_string(&agency - hostile.data()) + ".pdf");
      document.sha256[0] = static_cast<char>('0' + (&agency - hostile.data()));
      load_document(db, document, sample::report(agency));
    }
    archive = std::make_unique<Archive>(folder.file("reports.db"));
  }

  // As a page that shows these rows answers the address `path`.
  Response response(const std::string& path, const Listing& listing) {
    Router router;
    router.add_rows("/rows",
                    [&](const Visit& visit, const PathValues&) { return listing_as_file(visit, listing); });
    const Request request{"GET", parse_address(path), {{"host", "127.0.0.1:8042"}}, ""};
    const Archive::Lent db = archive->connection();
    return router.answer(
        {request, *archive, *db, language, "",
         std::chrono::sys_seconds(std::chrono::seconds(1'795'891'000))});  // 1:36 on the 29th in Thailand
  }

  std::string file(const std::string& path, const Listing& listing) {
    const Response sent = response(path, listing);
    std::string bytes = sent.body;
    if (sent.file) sent.file->read([&](std::string_view part) { bytes += part; });
    return bytes;
  }

  Language language = Language::english;
  sample::Folder folder;
  std::unique_ptr<Archive> archive;
};

const Listing scores{
    "scores",
    "SELECT agency, score, year, d.source, page, cell_id FROM scores JOIN documents d USING (document_id)"
    " WHERE score > :above ORDER BY d.source",
    {{"above", 1.0}}};

TEST_F(ListingFile, IsNamedAfterItsRowsFiltersDatabaseAndDay) {
  const Response sent = response("/rows.xlsx?year=2567&_next=abc&lang=en&agency=%E0%B8%81%2F%22b", scores);
  EXPECT_EQ(sent.status, 200);
  EXPECT_EQ(sent.rows, static_cast<std::int64_t>(hostile.size()));
  const std::string name = header_of(sent, "Content-Disposition");
  EXPECT_THAT(name, HasSubstr("filename=\"scores year=2567 agency=___--b reports 2026-11-29.xlsx\""));
  EXPECT_THAT(
      name,
      HasSubstr("filename*=UTF-8''scores%20year%3D2567%20agency%3D%E0%B8%81--b%20reports%202026-11-29.xlsx"));
}

// Whoever reads Thai got a sheet of English headings.
TEST_F(ListingFile, ASheetIsHeadedInTheLanguageOfThePage) {
  const auto first_row = [](const std::string& bytes) {
    return read_xlsx_bytes(bytes)["sheets"][0]["rows"][0].dump();
  };
  const std::string english = first_row(file("/rows.xlsx", scores));
  EXPECT_THAT(english, HasSubstr("\"agency\""));
  language = Language::thai;
  const std::string thai = first_row(file("/rows.xlsx", scores));
  EXPECT_THAT(thai, HasSubstr("\"หน่วยงาน\""));
  EXPECT_THAT(thai, HasSubstr("\"คะแนน\""));
  EXPECT_THAT(file("/rows.csv", scores), HasSubstr("agency,score,year")) << "programs read these";
}

TEST_F(ListingFile, ALongNameIsCutAndKeepsItsEnding) {
  std::string path = "/rows.csv?";
  for (const char* field : {"a", "b", "c", "d", "e"}) {
    path += std::string(field) + "=";
    for (int i = 0; i < 40; ++i) path += "%E0%B8%81";
    path += "&";
  }
  const std::string name = header_of(response(path, scores), "Content-Disposition");
  const std::string encoded = name.substr(name.find("UTF-8''") + 7);
  EXPECT_LE(percent_decoded(encoded, false).size(), 200U);
  EXPECT_TRUE(is_valid_utf8(percent_decoded(encoded, false)));
  EXPECT_THAT(encoded, EndsWith(".csv"));
}

TEST_F(ListingFile, HoldsEveryRowInEachKindWithItsLink) {
  const Archive::Lent db = archive->connection();
  const std::vector<Record> records = records_of(*db, scores.sql, scores.bindings);
  const Json array = Json::parse(file("/rows.json", scores));
  const Json sheet = read_xlsx_bytes(file("/rows.xlsx", scores))["sheets"][0]["rows"];
  ASSERT_EQ(records.size(), hostile.size());
  ASSERT_EQ(array.size(), records.size());
  ASSERT_EQ(sheet.size(), records.size() + 1);
  std::string lines;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string link = "http://127.0.0.1:8042/cell/" + records[i].text("cell_id");
    EXPECT_EQ(array[i]["agency"], records[i].text("agency"));
    EXPECT_EQ(array[i]["score"], *records[i].number("score"));
    EXPECT_EQ(array[i]["link"], link);
    EXPECT_EQ(sheet[i + 1][1]["value"], *records[i].number("score"));
    EXPECT_EQ(sheet[i + 1][5]["value"], records[i].text("cell_id"));
    EXPECT_EQ(sheet[i + 1][6]["value"], link);
    lines += to_line(array[i]) + "\n";
  }
  EXPECT_EQ(file("/rows.ndjson", scores), lines);
  EXPECT_THAT(file("/rows.csv", scores), HasSubstr(",link\r\n"));
}

TEST_F(ListingFile, NoTextIsAFormulaInAnyKind) {
  const Json book = read_xlsx_bytes(file("/rows.xlsx", scores));
  const std::string csv = file("/rows.csv", scores);
  EXPECT_EQ(book["sheets"][0]["formulas"], 0);
  for (std::size_t i = 0; i + 1 < hostile.size(); ++i) {
    EXPECT_EQ(book["sheets"][0]["rows"][i + 1][0]["type"], "inlineStr");
    EXPECT_THAT(csv, HasSubstr("'" + hostile[i])) << i;
  }
}

TEST_F(ListingFile, WithoutACellTheLinkLeadsToThePageOrTheFile) {
  const Listing pages{"pages", "SELECT source, 2 AS page FROM documents WHERE source = 'f1.pdf'"};
  EXPECT_EQ(Json::parse(file("/rows.json", pages))[0]["link"], "http://127.0.0.1:8042/source/f1.pdf?page=2");
  const Listing files{"documents", "SELECT source FROM documents WHERE source = 'f1.pdf'"};
  EXPECT_EQ(Json::parse(file("/rows.json", files))[0]["link"], "http://127.0.0.1:8042/source/f1.pdf");
  const Listing scored{"scores",
                       "SELECT document_id, page, s.source FROM scores s JOIN documents d USING "
                       "(document_id) WHERE d.source = 'f0.pdf'"};
  EXPECT_EQ(Json::parse(file("/rows.json", scored))[0]["link"], "http://127.0.0.1:8042/doc/0aaaaaaaaaaa/p/1");
  const Listing counts{"counts", "SELECT count(*) AS n FROM documents"};
  EXPECT_EQ(file("/rows.json", counts), "[\n {\"n\":" + std::to_string(hostile.size()) + "}\n]\n");
}

TEST_F(ListingFile, OwnSqlHasNoLinkAndFailsAsAPage) {
  const Listing own{"sql", "SELECT source, cell_id FROM scores", {}, true};
  EXPECT_THAT(file("/rows.json", own), testing::Not(HasSubstr("link")));
  for (const char* sql : {"DELETE FROM document", "ATTACH 'other.db' AS o", "SELECT load_extension('x')",
                          "SELECT", "SELECT 1; SELECT 2", "PRAGMA journal_mode", "VACUUM INTO 'x.db'",
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
                          " SELECT CASE WHEN i = 9 THEN abs(-9223372036854775808) ELSE i END FROM n"}) {
    const Response sent = response("/rows.csv", {"sql", sql, {}, true});
    EXPECT_EQ(sent.status, 400) << sql;
    EXPECT_EQ(sent.file, nullptr) << sql;
    EXPECT_THAT(sent.body, HasSubstr("role=\"alert\"")) << sql;
    EXPECT_EQ(header_of(sent, "Content-Disposition"), "") << sql;
  }
}

TEST_F(ListingFile, OwnSqlWithTooMuchToSayIsAPage) {
  const Response sent =
      response("/rows.csv", {"sql",
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                             " SELECT hex(zeroblob(1500000)) FROM n",
                             {},
                             true});
  EXPECT_EQ(sent.status, 400);
  EXPECT_THAT(sent.body, HasSubstr("answer-too-large"));
}

}  // namespace
}  // namespace thaimemo
