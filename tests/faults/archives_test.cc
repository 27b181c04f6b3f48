// Archives through workers: every file in one is a document, whatever happens to the others, and none is lost.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/sha256.h"
#include "base/whole_file.h"
#include "extract/file_kind.h"
#include "tests/base/scratch_folder.h"
#include "tests/extract/container/packing.h"
#include "tests/faults/faults_fixture.h"
#include "tools/ingest/archive/unpacking.h"

namespace thaimemo::faults {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

// Reads a file whose content names a fake, and says what it read as the title.
void read_by_content(const SourceFile& file, RecordSink& sink) {
  const std::string content = whole_file(file.path);
  const FileKind kind = file_kind_of(content.substr(0, kind_bytes), file.source);
  if (kind == FileKind::archive || kind == FileKind::mail) return sink.container();
  if (fakes().contains(content)) return fakes().at(content)(file, sink);
  Document document = small_document(file, content);
  document.sha256 = sha256_hex(content);
  sink.document(document);
  sink.report(to_report_line({}));
  sink.complete();
}

class Archives : public ::testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& bytes) {
    files_.push_back({folder_.write(name, bytes), name});
    return name;
  }

  bool run(int workers = 2) {
    RunSettings settings = quick_settings();
    settings.workers = workers;
    Trades trades;
    add_reading(trades, {read_by_content, [](const Document&) { return to_report_line({}); }});
    Nursery nursery(trades, settings.limits);
    StopSignal stop;
    order_.clear();
    rows_.clear();
    found_ = 0;
    Stages stages{[this](const Outcome& outcome) { load(outcome.document); }, [](int, int) {}};
    stages.found = [this](int files) { found_ += files; };
    stages.known = [this](const SourceFile& member, const std::string& sha256) {
      return known_.contains({member.source, sha256});
    };
    return run_documents(nursery, files_, stages, settings, stop);
  }

  void load(const Document& document) {
    if (order_.size() == fail_at_) throw Error("db-full", "x.db", "the disk is full");
    order_.push_back(document.source);
    rows_[document.source] = std::string(name_of(document.status)) + " " + document.title;
  }

  ScratchFolder folder_;
  std::vector<SourceFile> files_;
  std::vector<std::string> order_;
  std::map<std::string, std::string> rows_;
  std::set<std::pair<std::string, std::string>> known_;
  std::size_t fail_at_ = 1000;
  int found_ = 0;
};

TEST_F(Archives, EachFileIsADocumentAndTheArchiveComesLast) {
  file("a.zip", packed({{"b", "one"}, {"in/c", "two"}, {"d.zip", packed({{"e", "three"}})}}));
  file("z", "four");
  ASSERT_TRUE(run());
  EXPECT_THAT(rows_, ElementsAre(Pair("a.zip", "ok "), Pair("a.zip!/b", "ok one"),
                                 Pair("a.zip!/d.zip", "ok "), Pair("a.zip!/d.zip!/e", "ok three"),
                                 Pair("a.zip!/in/c", "ok two"), Pair("z", "ok four")));
  EXPECT_EQ(found_, 4);
  const auto behind = std::find(order_.begin(), order_.end(), "a.zip");
  EXPECT_GE(behind - order_.begin(), 4);
}

TEST_F(Archives, MailsAreUnpackedInTheSandboxToo) {
  file("a.eml", mail_with({{"b", "one"}, {"c.zip", packed({{"d", "two"}})}}));
  ASSERT_TRUE(run());
  EXPECT_THAT(rows_, ElementsAre(Pair("a.eml", "ok "), Pair("a.eml!/b", "ok one"),
                                 Pair("a.eml!/c.zip", "ok "), Pair("a.eml!/c.zip!/d", "ok two")));
}

TEST_F(Archives, AFileThatCrashesItsReaderCostsItself) {
  file("a.tar", packed({{"b", "one"}, {"c", "crash"}, {"d", "endless_loop"}, {"e", "two"}}, {"gnutar"}));
  ASSERT_TRUE(run());
  EXPECT_EQ(rows_.at("a.tar!/b"), "ok one");
  EXPECT_EQ(rows_.at("a.tar!/c"), "crashed ");
  EXPECT_EQ(rows_.at("a.tar!/d"), "timeout ");
  EXPECT_EQ(rows_.at("a.tar!/e"), "ok two");
  EXPECT_EQ(rows_.at("a.tar"), "ok ");
}

TEST_F(Archives, WhatIsKnownIsNotReadAgain) {
  file("a.zip", packed({{"b", "one"}, {"c", "two"}}));
  known_ = {{"a.zip!/b", sha256_hex("one")}, {"a.zip!/c", sha256_hex("another")}};
  ASSERT_TRUE(run());
  EXPECT_THAT(order_, ElementsAre("a.zip!/c", "a.zip"));
  EXPECT_EQ(found_, 2);
}

// Whoever finds the row of an archive takes all of it for loaded.
TEST_F(Archives, ARunThatIsStoppedLeavesItsArchiveToTheNext) {
  file("a.zip", packed({{"b", "one"}, {"c", "two"}, {"d", "three"}}));
  fail_at_ = 2;
  EXPECT_THROW(run(), Error);
  EXPECT_THAT(order_, ::testing::Not(::testing::Contains("a.zip")));
}

TEST_F(Archives, AnyNumberOfWorkersGivesTheSameRows) {
  for (int i = 0; i < 5; ++i)
    file(std::to_string(i) + ".7z", packed({{"b", std::to_string(i)}, {"b", "x"}, {"c", "y"}}, {"7zip"}));
  ASSERT_TRUE(run(1));
  const auto one = rows_;
  ASSERT_TRUE(run(5));
  EXPECT_EQ(rows_, one);
  EXPECT_EQ(rows_.size(), 20U);
}

TEST_F(Archives, WhatCannotBeOpenedIsARow) {
  file("a.zip", "PK\3\4 and nothing more");
  ASSERT_TRUE(run());
  EXPECT_THAT(rows_, ElementsAre(Pair("a.zip", "damaged ")));
}

// A worker that was taken over may say what it likes.
TEST(Unpacking, OnlyFilesOfTheArchiveAreTaken) {
  UnnamedFile spool;
  spool.write("0123456789");
  const auto take = [&](const std::string& line) {
    Received received;
    received.member_lines = std::make_unique<LineSpool>();
    received.member_lines->write_line(line);
    return unpacked(received, "a.zip", spool);
  };
  const auto member = [](const std::string& source, int begin, int size) {
    return R"({"source":")" + source + R"(","sha256":"","begin":)" + std::to_string(begin) + R"(,"size":)" +
           std::to_string(size) + "}";
  };
  EXPECT_EQ(take(member("a.zip!/b", 2, 8)).members.size(), 1U);
  for (const std::string& line : {member("b.zip!/b", 2, 8), member("a.zip", 2, 8), member("a.zip!/b", 2, 9),
                                  member("a.zip!/b", -1, 1), member("a.zip!/b", 11, 0), std::string("[]")})
    EXPECT_THROW(take(line), Error) << line;
}

TEST(Unpacking, AFileOfItsOwnHoldsTheMemberAlone) {
  const auto spool = std::make_shared<UnnamedFile>();
  spool->write("0123456789");
  std::string bytes;
  own_file({spool, {"a.zip!/b", "", 3, 4}})->read([&](std::string_view piece) { bytes += piece; });
  EXPECT_EQ(bytes, "3456");
}

}  // namespace
}  // namespace thaimemo::faults
