#include "tools/serve/image/page_images.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"

namespace thaimemo {
namespace {

constexpr double points_per_inch = 72;
constexpr double dpi_min = 8, dpi_max = 400;  // a page of a poster's size, and one of a stamp's
constexpr auto failure_stands = std::chrono::minutes(5);
constexpr std::size_t failures_max = 1000;  // then all are forgotten

std::string page_key(const ImagedPage& page) {
  return page.sha256 + "/" + std::to_string(page.page) + "/" + page.state;
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
}

std::string PageImages::key_of(const ImagedPage& page, int width) {
  return page_key(page) + "/" + std::to_string(named_width(width));
}

bool PageImages::can_draw(const ImagedPage& page) {
  if (cache_ && cache_->find(key_of(page, screen_width))) return true;
  return original(page).has_value();
}

std::string PageImages::image(const ImagedPage& page, int width) {
  const std::string key = key_of(page, width);
  if (cache_)
    if (auto kept = cache_->find(key)) return *std::move(kept);
  refuse_what_failed(page_key(page));
  const auto path = original(page);
  if (!path) refuse_missing(page);
  const ImageQueue::Turn turn(queue_, page.sha256);
  if (cache_)  // another reader had it drawn meanwhile
    if (auto kept = cache_->find(key)) return *std::move(kept);
  refuse_what_failed(page_key(page));
  std::string bytes = drawn(page, named_width(width), *path);
  if (cache_) cache_->keep(key, bytes);
  return bytes;
}

std::string PageImages::drawn(const ImagedPage& page, int width, const std::string& path) {
  const double dpi = std::clamp(width * points_per_inch / std::max(page.width_pt, 1.0), dpi_min, dpi_max);
  try {
    return draw_page_apart(settings_.program,
                           {path, page.page, dpi, page.rotation, page.skew_deg, page.paper}, settings_.draw);
  } catch (const Error& failure) {
    if (failure.exit_code() != ExitCode::temporary) remember_failure(page_key(page), failure);
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
