// thaimemo ingest --keep-pages from outside: what is kept, and that nothing disturbs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include "base/sha256.h"
#include "store/images/image_tables.h"
#include "tests/extract/pdf/small_pdf.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// A file of three pages; another number, other pages.
std::string drawn_report(int number) {
  const std::string content = "BT /F1 12 Tf 20 70 Td (Report " + std::to_string(number) + ") Tj ET 0 0 " +
                              std::to_string(number % 50 + 1) + " 20 re f";
  return small_pdf({{content}, {content, "0 0 200 100", "/Rotate 90"}, {content, "0 0 300 400"}});
}

// Ten forms, each of which draws the next one ten times.
std::string endless_report() {
  std::string objects;
  for (int form = 10; form < 20; ++form) {
    std::string content;
    for (int times = 0; times < 10; ++times) content += form < 19 ? "/F Do " : "0 0 300 300 re f ";
    const std::string next =
        form < 19 ? "/XObject <</F " + std::to_string(form + 1) + " 0 R>>" : std::string();
    objects += std::to_string(form) +
               " 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 420 595] /Resources <<" + next +
               ">> /Length " + std::to_string(content.size()) + ">> stream\n" + content +
               "\nendstream endobj\n";
  }
  return "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] "
         "/Count "
         "1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources "
         "<</XObject <</F 10 0 R>>>>>> endobj\n4 0 obj <</Length 5>> stream\n/F Do\nendstream endobj\n" +
         objects + "trailer <</Root 1 0 R>>\n%%EOF\n";
}

std::vector<std::string> ask_images(const std::string& file, const std::string& sql) {
  SQLite::Database db = open_images_for_reading(file);
  SQLite::Statement statement(db, sql);
  std::vector<std::string> values;
  while (statement.executeStep()) values.push_back(statement.getColumn(0).getString());
  return values;
}

// Every row of the file.
std::string dump_images(const std::string& file) {
  std::string text;
  for (const char* sql :
       {"SELECT sha256 || ' ' || pages FROM documents ORDER BY sha256",
        "SELECT sha256 || ' ' || page || ' ' || dpi || ' ' || turned || ' ' || hex(image) FROM images ORDER "
        "BY "
        "sha256, page",
        "SELECT sha256 || ' ' || page || ' ' || code || ' ' || message FROM problems ORDER BY sha256, page"})
    for (const std::string& row : ask_images(file, sql)) text += row + "\n";
  return text;
}

class KeepPages : public ::testing::Test {
 protected:
  std::string write_files(int count) const {
    for (int i = 1; i <= count; ++i)
      scratch_.write("files/report_" + std::to_string(100 + i) + ".pdf", drawn_report(i));
    return scratch_.path("files");
  }
  std::vector<std::string> command(const std::string& name, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{program("thaimemo-ingest"),  scratch_.path("files"), "--db",
                                   scratch_.path(name + ".db"), "--keep-pages",         images(name)};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  std::string images(const std::string& name) const { return scratch_.path(name + ".images"); }
  Finished keep(const std::string& name, const std::vector<std::string>& more = {}) const {
    return run(command(name, more));
  }

  Scratch scratch_;
};

TEST_F(KeepPages, EveryPageIsKeptUnderTheHashOfItsFile) {
  write_files(2);
  scratch_.write("files/copy.pdf", drawn_report(1));
  scratch_.write("files/text.txt", sample_report(1));
  scratch_.write("files/program.exe", "MZ");
  const Finished done = keep("a");
  EXPECT_THAT(done.err, HasSubstr("Pages kept of 4 documents: 6 (0 kept before)")) << done.err;
  EXPECT_THAT(ask_images(images("a"), "SELECT page FROM images WHERE sha256 = '" +
                                          sha256_hex(drawn_report(2)) + "' ORDER BY page"),
              ElementsAre("1", "2", "3"));
  EXPECT_THAT(ask_images(images("a"), "SELECT pages FROM documents ORDER BY pages"),
              ElementsAre("0", "0", "3", "3"));
  EXPECT_THAT(ask_images(images("a"), "SELECT message FROM problems"), IsEmpty());
}

TEST_F(KeepPages, TheRowsOfTheReportsAreThoseWithoutTheOption) {
  write_files(3);
  keep("a");
  run({program("thaimemo-ingest"), scratch_.path("files"), "--db", scratch_.path("without.db")});
  EXPECT_EQ(difference(dump(scratch_.path("a.db")), dump(scratch_.path("without.db"))), "");
}

TEST_F(KeepPages, TheSameCommandAgainDrawsNothingAndOthersOnlyWhatTheyAskFor) {
  write_files(3);
  scratch_.write("files/broken.pdf", "%PDF-1.7\nnothing follows");
  keep("a");
  const std::string first = dump_images(images("a"));
  EXPECT_THAT(keep("a").err, HasSubstr("Pages kept of 0 documents: 0 (4 kept before)"));
  EXPECT_THAT(keep("a", {"--retry"}).err, HasSubstr("Pages kept of 1 document: 0 (3 kept before)"));
  EXPECT_THAT(keep("a", {"--again"}).err, HasSubstr("Pages kept of 4 documents: 9 (0 kept before)"));
  EXPECT_EQ(difference(dump_images(images("a")), first), "");
  scratch_.write("files/more.pdf", drawn_report(77));
  EXPECT_THAT(keep("a").err, HasSubstr("Pages kept of 1 document: 3 (4 kept before)"));
}

TEST_F(KeepPages, AnArchiveThatIsLoadedIsKeptLater) {
  write_files(2);
  run({program("thaimemo-ingest"), scratch_.path("files"), "--db", scratch_.path("a.db")});
  const Finished done = keep("a");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(done.err, HasSubstr("2 loaded before, 0 pages read now"));
  EXPECT_THAT(done.err, HasSubstr("Pages kept of 2 documents: 6"));
}

TEST_F(KeepPages, ManyWorkersGiveTheRowsOfOne) {
  write_files(12);
  keep("one", {"-j", "1"});
  keep("many", {"-j", "7"});
  EXPECT_EQ(difference(dump_images(images("one")), dump_images(images("many"))), "");
}

TEST_F(KeepPages, APageThatCannotBeKeptHasAProblemAndItsDocumentItsRows) {
  write_files(1);
  const std::string page = "BT /F1 12 Tf 20 70 Td (Report) Tj ET";
  scratch_.write("files/large.pdf", small_pdf({{page}, {page, "0 0 9000000 9000000"}, {page}}));
  scratch_.write("files/broken.pdf", "%PDF-1.7\nnothing follows");
  const Finished done = keep("a");
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(done.err, HasSubstr("files/large.pdf, page 2: The page is not kept"));
  EXPECT_THAT(ask_images(images("a"),
                         "SELECT page || code FROM problems WHERE sha256 IN (SELECT sha256 FROM "
                         "documents WHERE pages = 3)"),
              ElementsAre("2page-not-kept"));
  EXPECT_THAT(ask_images(images("a"), "SELECT message FROM problems WHERE page = 0"),
              ElementsAre(HasSubstr("[damaged]")));
  EXPECT_THAT(ask_images(images("a"), "SELECT message FROM problems"),
              ::testing::Each(Not(HasSubstr(scratch_.path()))));
  EXPECT_THAT(ask(scratch_.path("a.db"),
                  "SELECT count(*) FROM pages JOIN documents USING (document_id) WHERE "
                  "source = 'files/large.pdf'"),
              ElementsAre("3"));
}

TEST_F(KeepPages, APageWithoutEndIsStoppedAndOthersAreKept) {
  write_files(2);
  scratch_.write("files/endless.pdf", endless_report());
  const Finished done = keep("a", {"--time-limit", "2"});
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(ask_images(images("a"), "SELECT count(*) FROM images"), ElementsAre("6"));
  EXPECT_THAT(ask_images(images("a"), "SELECT message FROM problems"),
              ElementsAre(HasSubstr("more than 2 s")));
}

TEST_F(KeepPages, KilledAtAnyMomentTheSameCommandGivesTheSameRows) {
  write_files(25);
  const auto start = std::chrono::steady_clock::now();
  keep("undisturbed");
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const std::string rows = dump_images(images("undisturbed"));
  std::mt19937 random{std::random_device{}()};
  for (int turn = 0; turn < 8; ++turn) {
    const std::string name = "killed_" + std::to_string(turn);
    const double after = std::uniform_real_distribution<double>(0, seconds)(random);
    {
      Background running(command(name));
      std::this_thread::sleep_for(std::chrono::duration<double>(after));
      running.signal_group(SIGKILL);
    }
    EXPECT_EQ(keep(name).exit_code, 0) << after;
    EXPECT_EQ(difference(dump_images(images(name)), rows), "") << "killed after " << after << " s";
  }
}

TEST_F(KeepPages, CtrlCEndsItCleanly) {
  write_files(40);
  run({program("thaimemo-ingest"), scratch_.path("files"), "--db", scratch_.path("a.db")});
  Background running(command("a"));
  while (running.running() && !fs::exists(images("a"))) usleep(1000);
  usleep(100'000);
  running.signal_group(SIGINT);
  const int code = running.exit_code();
  EXPECT_TRUE(code == 130 || code == 0) << code;
  EXPECT_EQ(keep("a").exit_code, 0);
  EXPECT_THAT(ask_images(images("a"), "SELECT count(*) FROM images"), ElementsAre("120"));
}

// What a run writes may stand among the files that it reads.
TEST_F(KeepPages, TheRunsOwnFilesAreNeverTakenForInput) {
  write_files(1);
  const std::string folder = scratch_.path("files");
  const std::vector<std::string> inside{program("thaimemo-ingest"), folder,         "--db",
                                        folder + "/reports.db",     "--keep-pages", folder + "/images.db"};
  EXPECT_EQ(run(inside).exit_code, 0);
  SQLite::Database holds_the_log = open_images_for_writing(folder + "/images.db");
  holds_the_log.exec("BEGIN; DELETE FROM problems; COMMIT");
  ASSERT_TRUE(fs::exists(folder + "/images.db-wal"));
  const Finished again = run(inside);
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("images.db-wal: this run writes it"));
  EXPECT_THAT(ask(folder + "/reports.db", "SELECT source FROM documents"),
              ElementsAre("files/report_101.pdf"));
}

TEST_F(KeepPages, WrongNamesAreSaidBeforeAnythingIsWritten) {
  write_files(1);
  const auto code_with = [&](const std::string& name) {
    return run({program("thaimemo-ingest"), scratch_.path("files"), "--db", scratch_.path("a.db"),
                "--keep-pages", name})
        .exit_code;
  };
  for (const std::string& name : {std::string(), std::string(":memory:"), std::string("file:images.db"),
                                  scratch_.path("a.db"), scratch_.path("files/../a.db")})
    EXPECT_EQ(code_with(name), 64) << name;
  EXPECT_EQ(code_with(scratch_.path("files")), 2);
  EXPECT_EQ(code_with(scratch_.path("no/such/images.db")), 2);
  EXPECT_FALSE(fs::exists(scratch_.path("a.db")));
}

}  // namespace
}  // namespace thaimemo::pipeline
