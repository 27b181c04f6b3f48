#include "tools/serve/image/page_images.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>
#include <utility>

#include "base/problem.h"
#include "base/sha256.h"
#include "extract/kept_pages.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/image/kept_image.h"
#include "store/images/image_file_writer.h"
#include "tests/base/scratch_folder.h"
#include "tests/extract/container/packing.h"
#include "tests/places.h"
#include "tests/tools/serve/image/pdf.h"

namespace thaimemo {
namespace {

using ::testing::HasSubstr;
using Clock = std::chrono::steady_clock;

class PageImagesTest : public ::testing::Test {
 protected:
  PageImagesTest() {
    settings_.program = program_folder() + "/thaimemo-page-image";
    settings_.folders = {scratch_.path("files")};
    settings_.cache_folder = scratch_.path("cache");
  }

  ImagedPage page_of(const std::string& name, const std::string& bytes) {
    scratch_.write("files/" + name, bytes);
    return {.sha256 = sha256_hex(bytes), .sources = {name}, .state = "1", .page = 1, .width_pt = 420};
  }

  std::string code_of(PageImages& images, const ImagedPage& page) {
    try {
      images.picture(page, screen_width);
    } catch (const Error& error) {
      message_ = error.what();
      return error.code();
    }
    return "";
  }

  ScratchFolder scratch_;
  PageImageSettings settings_;
  std::string message_;
};

TEST_F(PageImagesTest, DrawsAPageAtANamedWidthAsTheRecordTurnsIt) {
  PageImages images(settings_);
  ImagedPage page = page_of("a.pdf", square_pdf());
  const Image upright = read_image_bytes(images.picture(page, 1000).bytes, "picture").front();
  EXPECT_NEAR(upright.width, screen_width, 2);
  EXPECT_NEAR(upright.height, screen_width * 595 / 420, 3);
  EXPECT_LT(upright.pixels[static_cast<std::size_t>((upright.height - 10) * upright.width + 10)], 30);
  EXPECT_GT(upright.pixels[static_cast<std::size_t>(10 * upright.width + 10)], 220);
  page.rotation = 90;
  page.state = "2";
  page.width_pt = 595;
  const Image turned = read_image_bytes(images.picture(page, 1000).bytes, "picture").front();
  EXPECT_NEAR(turned.width, screen_width, 2);
  EXPECT_LT(turned.pixels[static_cast<std::size_t>(10 * turned.width + 10)], 30);
}

// The second of one name in an archive in an archive.
TEST_F(PageImagesTest, DrawsAPageOfAFileInAnArchive) {
  const std::string inner = packed({{"b.pdf", "%PDF nothing"}, {"b.pdf", square_pdf()}}),
                    zip = packed({{"in.zip", inner}});
  scratch_.write("files/a.zip", zip);
  const std::string source = "2567/a.zip!/in.zip!/b (2).pdf";
  const ImagedPage page{.sha256 = sha256_hex(square_pdf()),
                        .sources = {source},
                        .archives = {{sha256_hex(zip), "2567/a.zip", source}},
                        .state = "1",
                        .width_pt = 420};
  PageImages images(settings_);
  ASSERT_TRUE(images.original(page).has_value());
  EXPECT_EQ(place_of(*images.original(page)), scratch_.path("files/a.zip!/in.zip!/b (2).pdf"));
  const std::string picture = images.picture(page, screen_width).bytes;
  settings_.cache_folder = "";
  EXPECT_EQ(picture, PageImages(settings_).picture(page_of("b.pdf", square_pdf()), screen_width).bytes);
}

TEST_F(PageImagesTest, AnArchiveThatChangedIsNoOriginal) {
  const std::string zip = packed({{"b.pdf", square_pdf()}});
  scratch_.write("files/a.zip", zip + " ");
  PageImages images(settings_);
  EXPECT_EQ(code_of(images, {.sha256 = sha256_hex(square_pdf()),
                             .sources = {"a.zip!/b.pdf"},
                             .archives = {{sha256_hex(zip), "a.zip", "a.zip!/b.pdf"}},
                             .state = "1"}),
            "original-missing");
}

TEST_F(PageImagesTest, WidthsAreAFewNamedOnes) {
  EXPECT_EQ(named_width(-5), thumbnail_width);
  EXPECT_EQ(named_width(240), thumbnail_width);
  EXPECT_EQ(named_width(241), screen_width);
  EXPECT_EQ(named_width(1'000'000), zoom_width);
}

TEST_F(PageImagesTest, AKeptPictureOutlivesItsOriginalAndTheProgram) {
  const ImagedPage page = page_of("a.pdf", square_pdf());
  const std::string bytes = PageImages(settings_).picture(page, screen_width).bytes;
  std::filesystem::remove(scratch_.path("files/a.pdf"));
  settings_.program = scratch_.path("nothing");
  PageImages later(settings_);
  EXPECT_EQ(later.picture(page, screen_width).bytes, bytes);
  EXPECT_EQ(code_of(later, {.sha256 = page.sha256, .sources = {"a.pdf"}, .state = "2"}), "original-missing");
  EXPECT_EQ(later.source_of(page), PictureSource::original);
}

TEST_F(PageImagesTest, AMissingOriginalIsNamedWithItsHash) {
  PageImages images(settings_);
  ImagedPage page = page_of("a.pdf", square_pdf());
  page.sha256 = std::string(64, 'b');
  EXPECT_EQ(images.source_of(page), PictureSource::none);
  EXPECT_EQ(code_of(images, page), "original-missing");
}

TEST_F(PageImagesTest, WhatCannotBeDrawnSaysWhyAndKeepsNothing) {
  PageImages images(settings_);
  EXPECT_EQ(code_of(images, page_of("bad.pdf", "%PDF-1.4\nnothing")), "image-failed");
  EXPECT_THAT(message_, HasSubstr("damaged"));
  EXPECT_EQ(code_of(images, page_of("bad.png", "\x89PNG\r\n\x1a\nnothing")), "image-failed");
  ImagedPage page = page_of("a.pdf", square_pdf());
  page.page = 7;
  EXPECT_EQ(code_of(images, page), "image-failed");
  EXPECT_THAT(message_, HasSubstr("page-missing"));
  settings_.program = scratch_.path("nothing");
  PageImages without(settings_);
  EXPECT_EQ(code_of(without, page_of("b.pdf", square_pdf())), "image-program-missing");
  EXPECT_TRUE(std::filesystem::is_empty(scratch_.path("cache")));
}

// A page that draws for ever ends at its limit, is not tried at once again, and others are drawn meanwhile.
TEST_F(PageImagesTest, AnEndlessPageEndsAndOthersAreDrawnMeanwhile) {
  settings_.draw.processor_seconds = 2;
  settings_.draw.seconds = 4;
  PageImages images(settings_);
  const ImagedPage endless = page_of("endless.pdf", endless_pdf()), good = page_of("a.pdf", square_pdf());
  auto first = std::async(std::launch::async, [&] { return code_of(images, endless); });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const auto begin = Clock::now();
  EXPECT_FALSE(images.picture(good, screen_width).bytes.empty());
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(2));
  EXPECT_EQ(first.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
  const std::string code = first.get();
  EXPECT_TRUE(code == "image-timeout" || code == "image-failed") << code;
  const auto again = Clock::now();
  EXPECT_EQ(code_of(images, endless), code);
  EXPECT_LT(Clock::now() - again, std::chrono::milliseconds(200));
}

// A drawer that was taken over may say what it likes: only a picture of a bounded size goes on.
TEST_F(PageImagesTest, AnswersThatAreNoPictureAreRefused) {
  const ImagedPage page = page_of("a.pdf", square_pdf());
  for (const char* script :
       {"echo '<script>alert(1)</script>'", "yes", "printf '!<b>\\n'", "sleep 60", "exit 0"}) {
    settings_.program = scratch_.write("drawer", std::string("#!/bin/sh\nexec 3>&1\n") + script + "\n");
    std::filesystem::permissions(settings_.program, std::filesystem::perms::owner_all);
    settings_.draw.seconds = 1;
    settings_.draw.bytes_max = 100'000;
    PageImages images(settings_);
    EXPECT_THAT(code_of(images, page), ::testing::AnyOf("image-failed", "image-timeout")) << script;
    EXPECT_THAT(message_, ::testing::Not(HasSubstr("<"))) << script;
  }
}

// Pages that ingest kept, in place of their files.
class KeptPageImages : public PageImagesTest {
 protected:
  KeptPageImages() {
    settings_.kept_pages = scratch_.path("images.db");
    keep_pages(scratch_.write("a.pdf", square_pdf()), 1, {},
               {[](int) {}, [&](KeptPage&& page) { kept_ = std::move(page); }, [](int, const Error&) {}});
    store(kept_.image);
  }
  void store(const std::string& bytes) {
    SQLite::Database db = open_images_for_writing(settings_.kept_pages);
    ImageFileWriter(db).store({page_.sha256, 1, {{1, kept_.dpi, kept_.turned, bytes}}, {}});
  }

  ImagedPage page_{.sha256 = sha256_hex(square_pdf()), .sources = {"a.pdf"}, .state = "1", .width_pt = 420};
  KeptPage kept_;
};

TEST_F(KeptPageImages, StandInForAMissingOriginal) {
  PageImages kept(settings_);
  EXPECT_EQ(kept.source_of(page_), PictureSource::kept);
  const Image picture = read_image_bytes(kept.picture(page_, screen_width).bytes, "picture").front();
  EXPECT_NEAR(picture.width, 1167, 2);  // 420 points at 200 dpi: less than was asked for
  EXPECT_LT(picture.pixels[static_cast<std::size_t>((picture.height - 10) * picture.width + 10)], 30);
  EXPECT_GT(picture.pixels[static_cast<std::size_t>(10 * picture.width + 10)], 220);
  const Image small = read_image_bytes(kept.picture(page_, 240).bytes, "picture").front();
  EXPECT_NEAR(small.width, thumbnail_width, 2);
}

TEST_F(KeptPageImages, TheOriginalComesFirstAlsoWhenItComesLater) {
  PageImages images(settings_);
  const PagePicture copy = images.picture(page_, 240);
  EXPECT_NE(copy.key, PageImages::key_of(page_, 240));
  scratch_.write("files/a.pdf", square_pdf());
  EXPECT_EQ(images.source_of(page_), PictureSource::original);
  EXPECT_EQ(images.picture(page_, 240).key, PageImages::key_of(page_, 240));
}

TEST_F(KeptPageImages, AreCachedByWhatTheyHold) {
  const PagePicture first = PageImages(settings_).picture(page_, 240);
  const std::string program = std::exchange(settings_.program, scratch_.path("nothing"));
  EXPECT_EQ(PageImages(settings_).picture(page_, 240).bytes, first.bytes);
  store(kept_image({400, 560, 1, kept_.dpi, std::vector<std::uint8_t>(400 * 560, 255)}));
  settings_.program = program;
  EXPECT_NE(PageImages(settings_).picture(page_, 240).key, first.key);
}

TEST_F(KeptPageImages, ADamagedOneIsAnErrorOfItsPageAlone) {
  for (const std::string& bytes :
       {std::string("<script>"), kept_.image.substr(0, kept_.image.size() / 2),
        png_bytes({40, 30, 1, 200, std::vector<std::uint8_t>(1200, 255)}), square_pdf()}) {
    store(bytes);
    PageImages images(settings_);
    EXPECT_EQ(images.source_of(page_), PictureSource::kept);
    EXPECT_EQ(code_of(images, page_), "image-failed");
    EXPECT_THAT(message_, HasSubstr("image-damaged"));
  }
}

TEST_F(KeptPageImages, AFileOfAnotherKindIsRefusedAtTheStart) {
  settings_.kept_pages = scratch_.write("other.db", std::string(5000, 'x'));
  EXPECT_THROW(PageImages{settings_}, Error);
  settings_.kept_pages = scratch_.path("missing.db");
  EXPECT_THROW(PageImages{settings_}, Error);
}

TEST(ImageQueue, OneFileHoldsOneTurnAndTooManyWaitersAreSentAway) {
  ImageQueue queue({.at_once = 2, .waiting_max = 1, .seconds_max = 0.05});
  const ImageQueue::Turn first(queue, "a");
  EXPECT_THROW(ImageQueue::Turn(queue, "a"), Error);
  const ImageQueue::Turn second(queue, "b");
  EXPECT_THROW(ImageQueue::Turn(queue, "c"), Error);
}

}  // namespace
}  // namespace thaimemo
