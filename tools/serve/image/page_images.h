// Pictures of pages for a browser: drawn when they are asked for, from the file that the page was read from, or
// where that is missing from the page that ingest kept of it; cached on the disk. The browser never gets the file
// itself.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "store/images/image_file_reader.h"
#include "tools/serve/image/draw_page_apart.h"
#include "tools/serve/image/image_cache.h"
#include "tools/serve/image/image_queue.h"
#include "tools/serve/image/original_files.h"

namespace thaimemo {

struct PageImageSettings {
  std::string program;                       // thaimemo-page-image
  std::vector<std::string> folders;          // where originals are looked for, in this order
  std::string kept_pages;                    // file of ingest --keep-pages; "" for none
  std::vector<std::string> trees;            // looked through to their ends where a name is found in none
  std::string cache_folder;                  // "" keeps nothing
  std::uint64_t cache_bytes_max = 1u << 30;  // ten thousand pages
  DrawLimits draw;
  QueueSettings queue;
};

// An archive that a page's file is in, which the drawer unpacks.
struct HoldingArchive {
  std::string sha256, source;  // its own
  std::string member;          // the source of the file
};

// A page as the database knows it.
struct ImagedPage {
  std::string sha256;                // of its file
  std::vector<std::string> sources;  // names of that file
  std::vector<HoldingArchive> archives = {};
  std::string state;  // changes whenever the pose below does: a picture is kept for one state
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

enum class PictureSource { original, kept, none };

struct PagePicture {
  std::string bytes;  // PNG or JPEG
  std::string key;    // names these bytes: for ETag
};

class PageImages {
 public:
  // Throws as ImageCache and ImageFileReader do.
  explicit PageImages(const PageImageSettings& settings);

  // Where the file is; nullopt where it must be fetched first.
  std::optional<Original> original(const ImagedPage& page);

  // Where a picture comes from: the original first, since its bytes are those that were read, whoever made the
  // file of kept pages.
  PictureSource source_of(const ImagedPage& page);

  // Why the page was not kept; "" where nothing is known of it.
  std::string reason_without(const ImagedPage& page);

  // Of a named width, or the kept page's own where that is less. Throws Error "original-missing", and as
  // draw_page_apart(), ImageQueue and ImageFileReader do. A page that took too long or crashed the drawer is not
  // tried again for a while.
  PagePicture picture(const ImagedPage& page, int width);

  // The key of a picture from the original.
  static std::string key_of(const ImagedPage& page, int width);

 private:
  using Clock = std::chrono::steady_clock;
  // What is drawn: a file, or with an empty path the kept page. `key` names its picture, and what fails.
  struct Ground {
    std::string key;
    Original original;
  };
  std::optional<std::string> cached(const std::string& key);
  Ground ground_of(const ImagedPage& page);
  std::optional<PageImage> kept_page(const ImagedPage& page);
  std::optional<std::string> kept_key_of(const ImagedPage& page);
  std::string drawn(const ImagedPage& page, int width, const Ground& ground);
  void refuse_what_failed(const std::string& key);
  void remember_failure(const std::string& key, const Error& failure);

  PageImageSettings settings_;
  OriginalFiles originals_;
  ImageQueue queue_;
  std::unique_ptr<ImageCache> cache_;
  std::unique_ptr<ImageFileReader> kept_;
  std::mutex kept_mutex_;
  std::mutex mutex_;
  std::map<std::string, std::pair<Clock::time_point, Error>> failed_;
};

}  // namespace thaimemo
