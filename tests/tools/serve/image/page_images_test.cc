#include "tools/serve/image/page_images.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "base/problem.h"
#include "base/sha256.h"
#include "extract/scan/image/image_file.h"
#include "tests/base/scratch_folder.h"
#include "tests/tools/serve/image/pdf.h"

namespace thaimemo {
namespace {

using ::testing::HasSubstr;
using Clock = std::chrono::steady_clock;

class PageImagesTest : public ::testing::Test {
 protected:
  PageImagesTest() {
    settings_.program = std::string(THAIMEMO_BIN_DIR) + "/thaimemo-page-image";
    settings_.folders = {scratch_.path("files")};
    settings_.cache_folder = scratch_.path("cache");
  }

  ImagedPage page_of(const std::string& name, const std::string& bytes) {
    scratch_.write("files/" + name, bytes);
    return {.sha256 = sha256_hex(bytes), .sources = {name}, .state = "1", .page = 1, .width_pt = 420};
  }

  std::string code_of(PageImages& images, const ImagedPage& page) {
    try {
      images.image(page, screen_width);
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
  const Image upright = read_image_bytes(images.image(page, 1000), "picture").front();
  EXPECT_NEAR(upright.width, screen_width, 2);
  EXPECT_NEAR(upright.height, screen_width * 595 / 420, 3);
  EXPECT_LT(upright.pixels[static_cast<std::size_t>((upright.height - 10) * upright.width + 10)], 30);
  EXPECT_GT(upright.pixels[static_cast<std::size_t>(10 * upright.width + 10)], 220);
  page.rotation = 90;
  page.state = "2";
  page.width_pt = 595;
  const Image turned = read_image_bytes(images.image(page, 1000), "picture").front();
  EXPECT_NEAR(turned.width, screen_width, 2);
  EXPECT_LT(turned.pixels[static_cast<std::size_t>(10 * turned.width + 10)], 30);
}

TEST_F(PageImagesTest, WidthsAreAFewNamedOnes) {
  EXPECT_EQ(named_width(-5), thumbnail_width);
  EXPECT_EQ(named_width(240), thumbnail_width);
  EXPECT_EQ(named_width(241), screen_width);
  EXPECT_EQ(named_width(1'000'000), zoom_width);
}

TEST_F(PageImagesTest, AKeptPictureOutlivesItsOriginalAndTheProgram) {
  const ImagedPage page = page_of("a.pdf", square_pdf());
  const std::string bytes = PageImages(settings_).image(page, screen_width);
  std::filesystem::remove(scratch_.path("files/a.pdf"));
  settings_.program = scratch_.path("nothing");
  PageImages later(settings_);
  EXPECT_EQ(later.image(page, screen_width), bytes);
  EXPECT_EQ(code_of(later, {.sha256 = page.sha256, .sources = {"a.pdf"}, .state = "2"}), "original-missing");
  EXPECT_TRUE(later.can_draw(page));
}

TEST_F(PageImagesTest, AMissingOriginalIsNamedWithItsHash) {
  PageImages images(settings_);
  ImagedPage page = page_of("a.pdf", square_pdf());
  page.sha256 = std::string(64, 'b');
  EXPECT_FALSE(images.can_draw(page));
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
  EXPECT_FALSE(images.image(good, screen_width).empty());
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

TEST(ImageQueue, OneFileHoldsOneTurnAndTooManyWaitersAreSentAway) {
  ImageQueue queue({.at_once = 2, .waiting_max = 1, .seconds_max = 0.05});
  const ImageQueue::Turn first(queue, "a");
  EXPECT_THROW(ImageQueue::Turn(queue, "a"), Error);
  const ImageQueue::Turn second(queue, "b");
  EXPECT_THROW(ImageQueue::Turn(queue, "c"), Error);
}

}  // namespace
}  // namespace thaimemo
