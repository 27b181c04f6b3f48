// Pictures of pages for a browser: drawn when they are asked for, from the file that the page was read from, kept
// on the disk. The browser never gets the file itself.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "tools/serve/image/draw_page_apart.h"
#include "tools/serve/image/image_cache.h"
#include "tools/serve/image/image_queue.h"
#include "tools/serve/image/original_files.h"

namespace thaimemo {

struct PageImageSettings {
  std::string program;                       // thaimemo-page-image
  std::vector<std::string> folders;          // where originals are looked for, in this order
  std::vector<std::string> trees;            // looked through to their ends where a name is found in none
  std::string cache_folder;                  // "" keeps nothing
  std::uint64_t cache_bytes_max = 1u << 30;  // ten thousand pages
  DrawLimits draw;
  QueueSettings queue;
};

// A page as the database knows it.
struct ImagedPage {
  std::string sha256;                // of its file
  std::vector<std::string> sources;  // names of that file
  std::string state;                 // changes whenever the pose below does: a picture is kept for one state
  int page = 1;
  double width_pt = 595;  // as it stands upright
  int rotation = 0;
  double skew_deg = 0;
  std::optional<Corners> paper = std::nullopt;
};

// Pixels across; others become the next larger of these, so that few pictures are drawn of a page.
inline constexpr int thumbnail_width = 240;
inline constexpr int screen_width = 1200;  // print of 14 points can be read
inline constexpr int zoom_width = 2400;    // of A4 about 290 dpi: as sharp as a scan
int named_width(int asked);

class PageImages {
 public:
  // Throws as ImageCache does.
  explicit PageImages(const PageImageSettings& settings);

  // Where the file is; nullopt where it must be fetched first.
  std::optional<std::string> original(const ImagedPage& page) {
    return originals_.find(page.sha256, page.sources);
  }

  // Whether a picture can be had.
  bool can_draw(const ImagedPage& page);

  // PNG or JPEG, of a named width. Throws Error "original-missing", and as draw_page_apart() and ImageQueue do. A
  // page that took too long or crashed the drawer is not tried again for a while.
  std::string image(const ImagedPage& page, int width);

  // Names the bytes that image() gives: for ETag.
  static std::string key_of(const ImagedPage& page, int width);

 private:
  using Clock = std::chrono::steady_clock;
  std::string drawn(const ImagedPage& page, int width, const std::string& path);
  void refuse_what_failed(const std::string& key);
  void remember_failure(const std::string& key, const Error& failure);

  PageImageSettings settings_;
  OriginalFiles originals_;
  ImageQueue queue_;
  std::unique_ptr<ImageCache> cache_;
  std::mutex mutex_;
  std::map<std::string, std::pair<Clock::time_point, Error>> failed_;
};

}  // namespace thaimemo
