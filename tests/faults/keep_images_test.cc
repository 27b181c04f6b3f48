// What may happen to a worker that draws pages to be kept: each way costs the page it happens on.
#include "tools/ingest/keep_images.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <new>

#include "base/base64.h"
#include "tools/ingest/process/sandbox.h"

namespace thaimemo::faults {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Draw = std::function<void(int page, RecordSink& sink)>;

constexpr int pages = 6;

void good(int page, RecordSink& sink) {
  sink.send('P', std::to_string(page) + " 200 0 " + in_base64("image " + std::to_string(page)));
}

class KeepImages : public ::testing::Test {
 protected:
  KeepImages() {
    settings_.run.workers = 2;
    settings_.run.limits.page_seconds = 0.3;
    settings_.run.limits.document_seconds = 5;
    settings_.run.limits.memory_mb = 512;
    settings_.run.limits.record_mb = 4;
  }

  // Documents of six pages, each drawn so.
  bool run(const Draw& draw, int documents = 1) {
    std::vector<DocumentToKeep> wanted;
    for (int i = 0; i < documents; ++i) wanted.push_back({"", std::to_string(i), std::string(64, 'a')});
    return keep(wanted, [&](const std::string&, int first, RecordSink& sink) {
      sink.send('D', std::to_string(pages));
      for (int page = first; page <= pages; ++page) draw(page, sink);
      sink.complete();
    });
  }

  bool keep(const std::vector<DocumentToKeep>& wanted, const Drawing& draw) {
    Trades trades;
    add_drawing(trades, draw);
    Nursery nursery(trades, settings_.run.limits);
    StopSignal stop;
    return keep_images(nursery, wanted,
                       {[&](const DocumentToKeep& document, const DocumentImages& images) {
                          stored_[document.source] = images;
                        },
                        [](int, int) {}},
                       settings_, stop);
  }

  std::vector<int> kept() const {
    std::vector<int> numbers;
    for (const PageImage& image : stored_.at("0").images) {
      EXPECT_EQ(image.bytes, "image " + std::to_string(image.page));
      numbers.push_back(image.page);
    }
    return numbers;
  }
  std::string problem(std::size_t i = 0) const { return stored_.at("0").problems.at(i).message; }

  // All pages but the third arrive, and its problem says why.
  void expect_third_lost(const Draw& end, const std::string& why) {
    EXPECT_TRUE(run([&](int page, RecordSink& sink) { page == 3 ? end(page, sink) : good(page, sink); }));
    EXPECT_THAT(kept(), ElementsAre(1, 2, 4, 5, 6));
    ASSERT_THAT(stored_.at("0").problems, SizeIs(1));
    EXPECT_EQ(stored_.at("0").problems[0].page, 3);
    EXPECT_EQ(stored_.at("0").problems[0].code, "page-not-kept");
    EXPECT_THAT(problem(), HasSubstr(why));
  }

  KeepRunSettings settings_;
  std::map<std::string, DocumentImages> stored_;
};

TEST_F(KeepImages, GoodDocumentsArriveWhole) {
  EXPECT_TRUE(run(good, 9));
  EXPECT_THAT(stored_, SizeIs(9));
  EXPECT_THAT(kept(), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(stored_.at("0").problems, IsEmpty());
}

TEST_F(KeepImages, ACrashCostsItsPage) {
  if (address_sanitized()) GTEST_SKIP() << "the address sanitizer takes the signal";
  expect_third_lost([](int, RecordSink&) { std::raise(SIGSEGV); }, "Segmentation fault");
}

TEST_F(KeepImages, AnEndlessLoopCostsItsPage) {
  expect_third_lost(
      [](int, RecordSink&) {
        for (volatile int turns = 0;;) turns = turns + 1;
      },
      "0.3 s");
}

TEST_F(KeepImages, AMemoryBlowUpCostsItsPage) {
  expect_third_lost([](int, RecordSink&) { throw std::bad_alloc(); }, "512 MB");
}

TEST_F(KeepImages, ARefusalCostsItsPage) {
  expect_third_lost(
      [](int page, RecordSink& sink) { sink.send('P', std::to_string(page) + " ! it is blue"); },
      "it is blue");
}

TEST_F(KeepImages, AWorkerThatEndsTooEarlyCostsItsPage) {
  expect_third_lost([](int, RecordSink&) { _exit(0); }, "crashed");
}

TEST_F(KeepImages, LiesCostTheirPage) {
  for (const char* lie : {"7 200 0 aW1hZ2U=", "1 200 0 aW1hZ2U=", "-3 200 0 aW1hZ2U=", "3 nan 0 aW1hZ2U=",
                          "3 200 45 aW1hZ2U=", "3 200 0 <b>", "3 200 0", "3", "", "x", "3 200 0 "}) {
    expect_third_lost(
        [&](int, RecordSink& sink) {
          sink.send('P', lie);
          _exit(0);
        },
        "");
    stored_.clear();
  }
}

TEST_F(KeepImages, PagesWithoutEndAreLeftAndTheFirstStay) {
  settings_.failures_max = 2;
  EXPECT_TRUE(run([](int page, RecordSink& sink) { page > 2 ? _exit(7) : good(page, sink); }));
  EXPECT_THAT(kept(), ElementsAre(1, 2));
  EXPECT_THAT(stored_.at("0").problems, SizeIs(4));
  EXPECT_THAT(problem(0), HasSubstr("exit code 7"));
  EXPECT_THAT(problem(3), HasSubstr("pages before it failed"));
}

TEST_F(KeepImages, TooMuchOfOneDocumentIsLeft) {
  EXPECT_TRUE(run([](int page, RecordSink& sink) {
    if (page < 3) return good(page, sink);
    sink.send('P', std::to_string(page) + " 200 0 " + std::string(8 << 20, 'a'));
  }));
  EXPECT_THAT(kept(), ElementsAre(1, 2));
  EXPECT_THAT(stored_.at("0").problems, SizeIs(4));
  EXPECT_THAT(problem(), HasSubstr("more than 4 MB"));
}

TEST_F(KeepImages, AWorkerThatSomebodyKillsCostsNothing) {
  int* const kills = static_cast<int*>(
      mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  EXPECT_TRUE(run([kills](int page, RecordSink& sink) {
    if (page == 3 && (*kills)++ == 0) raise(SIGKILL);
    good(page, sink);
  }));
  EXPECT_THAT(kept(), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(stored_.at("0").problems, IsEmpty());
  munmap(kills, sizeof(int));
}

TEST_F(KeepImages, AFileThatCannotBeOpenedHasOneReason) {
  EXPECT_TRUE(keep({{"", "0", std::string(64, 'a')}},
                   [](const std::string&, int, RecordSink&) { std::raise(SIGSEGV); }));
  ASSERT_THAT(stored_.at("0").problems, SizeIs(1));
  EXPECT_EQ(stored_.at("0").problems[0].page, 0);
}

}  // namespace
}  // namespace thaimemo::faults
