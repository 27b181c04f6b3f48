#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "store/images/image_file_reader.h"
#include "store/images/image_file_writer.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using Held = ImageFileWriter::Held;
using ::testing::HasSubstr;

const std::string sha_a(64, 'a'), sha_b(64, 'b');

std::string code_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

DocumentImages two_pages(const std::string& sha256, const std::string& bytes = "II*") {
  return {sha256,
          3,
          {{1, 200, 0, bytes + "1"}, {2, 287.5, 90, bytes + std::string("\0\xFF", 2)}},
          {{"page-not-kept", Severity::warning, 3, "", "The page is not kept: it is too large."}}};
}

class ImageFile : public ::testing::Test {
 protected:
  void store(const DocumentImages& document) {
    SQLite::Database db = open_images_for_writing(path_);
    ImageFileWriter(db).store(document);
  }
  // Runs SQL on a file that holds two pages, as somebody who means harm would.
  void tamper(const std::string& sql) {
    store(two_pages(sha_a));
    SQLite::Database(path_, SQLite::OPEN_READWRITE).exec(sql);
  }
  std::string code_of_page(int page) {
    return code_of([&] { ImageFileReader(path_).image(sha_a, page); });
  }

  sample::Folder folder_;
  const std::string path_ = folder_.file("images.db");
};

TEST_F(ImageFile, IsCreatedWithMarksOfItsOwn) {
  SQLite::Database db = open_images_for_writing(path_);
  EXPECT_EQ(db.execAndGet("PRAGMA application_id").getInt(), image_format.application_id);
  EXPECT_NE(image_format.application_id, application_id);
  EXPECT_EQ(db.execAndGet("PRAGMA user_version").getInt(), image_format.version);
  EXPECT_EQ(sample::one(db,
                        "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict AND "
                        "name NOT LIKE 'sqlite_%'"),
            "0");
}

TEST_F(ImageFile, GivesBackWhatWasStored) {
  store(two_pages(sha_a));
  ImageFileReader reader(path_);
  const auto page = reader.image(sha_a, 2);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->bytes, std::string("II*\0\xFF", 5));
  EXPECT_EQ(page->dpi, 287.5);
  EXPECT_EQ(page->turned, 90);
  EXPECT_FALSE(reader.image(sha_a, 3));
  EXPECT_FALSE(reader.image(sha_b, 1));
  EXPECT_THAT(reader.reason(sha_a, 3), HasSubstr("too large"));
  EXPECT_EQ(reader.reason(sha_a, 1), "");
}

TEST_F(ImageFile, AReasonForTheWholeDocumentIsOneForEachPage) {
  store({sha_a, 0, {}, {{"page-not-kept", Severity::warning, 0, "", "It needs a password."}}});
  EXPECT_EQ(ImageFileReader(path_).reason(sha_a, 7), "It needs a password.");
}

TEST_F(ImageFile, ADocumentIsReplacedAsAWhole) {
  store(two_pages(sha_a));
  store(two_pages(sha_b));
  store({sha_a, 1, {{1, 200, 0, "new"}}, {}});
  ImageFileReader reader(path_);
  EXPECT_EQ(reader.image(sha_a, 1)->bytes, "new");
  EXPECT_FALSE(reader.image(sha_a, 2));
  EXPECT_EQ(reader.reason(sha_a, 3), "");
  EXPECT_TRUE(reader.image(sha_b, 2));
}

TEST_F(ImageFile, KnowsWhichDocumentsItHolds) {
  SQLite::Database db = open_images_for_writing(path_);
  ImageFileWriter writer(db);
  EXPECT_EQ(writer.held(sha_a), Held::nothing);
  writer.store({sha_a, 0, {}, {}});
  writer.store(two_pages(sha_b));
  EXPECT_EQ(writer.held(sha_a), Held::whole);
  EXPECT_EQ(writer.held(sha_b), Held::with_problems);
}

TEST_F(ImageFile, ADocumentThatFailsHalfWayLeavesWhatWasThere) {
  SQLite::Database db = open_images_for_writing(path_);
  ImageFileWriter writer(db);
  writer.store(two_pages(sha_a));
  DocumentImages twice = two_pages(sha_a, "new");
  twice.images[1].page = 1;
  EXPECT_EQ(code_of([&] { writer.store(twice); }), "db-failed");
  EXPECT_EQ(ImageFileReader(path_).image(sha_a, 1)->bytes, "II*1");
}

TEST_F(ImageFile, ReportsAndImagesAreNeverTakenForEachOther) {
  open_images_for_writing(path_);
  open_for_writing(folder_.file("reports.db"));
  EXPECT_EQ(code_of([&] { open_for_writing(path_); }), "db-foreign");
  EXPECT_EQ(code_of([&] { open_for_reading(path_); }), "db-foreign");
  EXPECT_EQ(code_of([&] { open_images_for_writing(folder_.file("reports.db")); }), "db-foreign");
  EXPECT_EQ(code_of([&] { open_images_for_reading(folder_.file("reports.db")); }), "db-foreign");
}

TEST_F(ImageFile, WrongFilesAndNamesAreSaid) {
  std::ofstream(folder_.file("a.txt")) << std::string(5000, 'x');
  EXPECT_EQ(code_of([&] { open_images_for_reading(folder_.file("none.db")); }), "db-missing");
  EXPECT_EQ(code_of([&] { open_images_for_reading(folder_.file("a.txt")); }), "db-damaged");
  for (const char* name : {"", ":memory:", ":x", "file:a.db", "file:a.db?mode=memory"}) {
    EXPECT_EQ(code_of([&] { open_images_for_writing(name); }), "db-unnamed") << name;
    EXPECT_EQ(code_of([&] { open_images_for_reading(name); }), "db-unnamed") << name;
  }
  tamper("PRAGMA user_version = 9");
  EXPECT_EQ(code_of([&] { open_images_for_reading(path_); }), "db-newer");
}

TEST_F(ImageFile, ARowThatWeNeverWriteIsRefusedAlone) {
  for (const char* change : {"turned = 45", "dpi = 9e99", "dpi = -1", "image = zeroblob(0)",
                             "image = zeroblob(20 << 20)", "dpi = 9e999"}) {
    tamper(std::string("PRAGMA ignore_check_constraints = 1; UPDATE images SET ") + change +
           " WHERE page = 1");
    EXPECT_EQ(code_of_page(1), "kept-page-damaged") << change;
    EXPECT_EQ(code_of_page(2), "no error") << change;
  }
}

// A stranger's tables may be anything.
TEST_F(ImageFile, TablesOfAStrangerNeitherHoldUsNorCrash) {
  for (const char* tables :
       {"DROP TABLE images; CREATE VIEW images AS WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 "
        "FROM n) "
        "SELECT documents.sha256, i AS page, 200.0 AS dpi, 0 AS turned, x'00' AS image FROM n, documents",
        "DROP TABLE images; CREATE TABLE images (a)",
        "DROP TABLE images; CREATE VIEW images AS SELECT sha256, 1 AS page, 'a' AS dpi, 'b' AS turned, NULL "
        "AS "
        "image FROM documents",
        "DROP TABLE images"}) {
    tamper(tables);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of_page(1), "kept-page-damaged") << tables;
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(8)) << tables;
    std::filesystem::remove(path_);
  }
}

}  // namespace
}  // namespace thaimemo
