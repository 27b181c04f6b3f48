#include "corpus/report/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/whole_file.h"
#include "tests/store/sample.h"

namespace thaimemo::quality {
namespace {

// Does what the command line asks for; throws what it throws.
void run(const std::string& arguments) {
  CLI::App app;
  const auto chosen = std::make_shared<Work>();
  add_commands(app, chosen);
  app.parse(arguments);
  DataOutput output;
  (*chosen)(output);
}

TEST(ReportCommand, WritesThePageAndItsNumbers) {
  const sample::Folder folder;
  SQLite::Database db = open_for_writing(folder.file("a.db"));
  load_document(db, sample::document("a.pdf"), sample::report("เทศบาลตำบลสมมุติ"));
  run("report " + folder.file("a.db") + " --html " + folder.file("a.html") + " --json " +
      folder.file("a.json"));
  EXPECT_THAT(whole_file(folder.file("a.html")),
              ::testing::StartsWith("<!doctype html>\n<html lang=\"th\">"));
  EXPECT_THAT(whole_file(folder.file("a.json")), ::testing::HasSubstr("\"documents-by-year\""));
  run("report " + folder.file("a.db") + " --lang en --html " + folder.file("a.html"));
  EXPECT_THAT(whole_file(folder.file("a.html")), ::testing::HasSubstr("<html lang=\"en\">"));
}

TEST(ReportCommand, WhatCannotBeDoneIsRefused) {
  const sample::Folder folder;
  { open_for_writing(folder.file("a.db")); }
  EXPECT_THROW(run("report " + folder.file("a.db")), Error);
  EXPECT_THROW(run("report " + folder.file("a.db") + " --html " + folder.file("no/a.html")), Error);
  EXPECT_THROW(run("report " + folder.file("a.db") + " --html x --lang fr"), CLI::ParseError);
}

TEST(ReportCommand, AnEmptyDatabaseGivesAPageAsWell) {
  const sample::Folder folder;
  { open_for_writing(folder.file("a.db")); }
  run("report " + folder.file("a.db") + " --html " + folder.file("a.html"));
  EXPECT_THAT(whole_file(folder.file("a.html")), ::testing::HasSubstr("ไม่มี"));
}

}  // namespace
}  // namespace thaimemo::quality
