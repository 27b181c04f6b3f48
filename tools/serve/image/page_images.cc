#include "tools/serve/image/page_images.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "base/sha256.h"

namespace thaimemo {
namespace {

constexpr double points_per_inch = 72;
constexpr double dpi_min = 8, dpi_max = 400;  // a page of a poster's size, and one of a stamp's
constexpr auto failure_stands = std::chrono::minutes(5);
constexpr std::size_t failures_max = 1000;  // then all are forgotten

std::string page_key(const ImagedPage& page) {
  return page.sha256 + "/" + std::to_string(page.page) + "/" + page.state;
}

// Another file of kept pages may hold another picture.
std::string kept_key(const ImagedPage& page, const PageImage& kept) {
  return page_key(page) + "/kept/" + sha256_hex(kept.bytes + std::to_string(kept.dpi)) + "/" +
         std::to_string(kept.turned);
}

std::string of_width(const std::string& key, int width) {
  return key + "/" + std::to_string(named_width(width));
}

[[noreturn]] void refuse_missing(const ImagedPage& page) {
  const std::string name = page.sources.empty() ? page.sha256 : page.sources.front();
  throw Error(
      "original-missing", name, "the file with this page is in none of the folders that were named",
      "Start the server with --files FOLDER, the folder with this file. Its SHA-256 is " + page.sha256 + ".");
}

}  // namespace

int named_width(int asked) {
  for (const int width : {thumbnail_width, screen_width})
    if (asked <= width) return width;
  return zoom_width;
}

PageImages::PageImages(const PageImageSettings& settings)
    : settings_(settings), originals_(settings.folders, settings.trees), queue_(settings.queue) {
  if (!settings.cache_folder.empty())
    cache_ = std::make_unique<ImageCache>(settings.cache_folder, settings.cache_bytes_max);
  if (!settings.kept_pages.empty()) kept_ = std::make_unique<ImageFileReader>(settings.kept_pages);
}

std::string PageImages::key_of(const ImagedPage& page, int width) {
  return of_width(page_key(page), width);
}

std::optional<std::string> PageImages::cached(const std::string& key) {
  return cache_ ? cache_->find(key) : std::nullopt;
}

std::optional<PageImage> PageImages::kept_page(const ImagedPage& page) {
  return kept_ ? kept_->image(page.sha256, page.page) : std::nullopt;
}

// One at a time: what waits to be drawn holds no image.
std::optional<std::string> PageImages::kept_key_of(const ImagedPage& page) {
  const std::lock_guard lock(kept_mutex_);
  const auto kept = kept_page(page);
  return kept ? std::optional(kept_key(page, *kept)) : std::nullopt;
}

PictureSource PageImages::source_of(const ImagedPage& page) try {
  if (cached(key_of(page, screen_width)) || original(page)) return PictureSource::original;
  return kept_key_of(page) ? PictureSource::kept : PictureSource::none;
} catch (const Error&) {
  return PictureSource::kept;  // a damaged one: its picture says so
}

std::string PageImages::reason_without(const ImagedPage& page) try {
  return kept_ ? kept_->reason(page.sha256, page.page) : "";
} catch (const Error& error) {
  return error.what();
}

// What an archive with these bytes holds is what it held when it was read.
std::optional<Original> PageImages::original(const ImagedPage& page) {
  if (const auto path = originals_.find(page.sha256, page.sources)) return Original{*path};
  for (const HoldingArchive& archive : page.archives)
    if (const auto path = originals_.find(archive.sha256, {archive.source}))
      return Original{*path, archive.member};
  return std::nullopt;
}

PageImages::Ground PageImages::ground_of(const ImagedPage& page) {
  if (const auto found = original(page)) return {page_key(page), *found};
  const auto key = kept_key_of(page);
  if (!key) refuse_missing(page);
  return {*key, {}};
}

PagePicture PageImages::picture(const ImagedPage& page, int width) {
  const std::string own_key = key_of(page, width);
  if (auto bytes = cached(own_key)) return {*std::move(bytes), own_key};
  const Ground ground = ground_of(page);
  const std::string key = of_width(ground.key, width);
  if (auto bytes = cached(key)) return {*std::move(bytes), key};
  refuse_what_failed(ground.key);
  const ImageQueue::Turn turn(queue_, page.sha256);
  if (auto bytes = cached(key)) return {*std::move(bytes), key};  // another reader had it drawn meanwhile
  refuse_what_failed(ground.key);
  PagePicture picture{drawn(page, named_width(width), ground), key};
  if (cache_) cache_->keep(key, picture.bytes);
  return picture;
}

std::string PageImages::drawn(const ImagedPage& page, int width, const Ground& ground) {
  const double dpi = std::clamp(width * points_per_inch / std::max(page.width_pt, 1.0), dpi_min, dpi_max);
  const auto& [path, member] = ground.original;
  const auto kept = path.empty() ? kept_page(page) : std::nullopt;
  if (path.empty() && !kept) refuse_missing(page);  // taken out meanwhile
  try {
    return draw_page_apart(settings_.program,
                           {path, page.page, dpi, page.rotation, page.skew_deg, page.paper, kept, member},
                           settings_.draw);
  } catch (const Error& failure) {
    if (failure.exit_code() != ExitCode::temporary) remember_failure(ground.key, failure);
    throw;
  }
}

void PageImages::refuse_what_failed(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto failure = failed_.find(key);
  if (failure == failed_.end()) return;
  if (Clock::now() - failure->second.first < failure_stands) throw Error(failure->second.second);
  failed_.erase(failure);
}

void PageImages::remember_failure(const std::string& key, const Error& failure) {
  const std::lock_guard lock(mutex_);
  if (failed_.size() >= failures_max) failed_.clear();
  failed_.insert_or_assign(key, std::pair(Clock::now(), failure));
}

}  // namespace thaimemo
