// The file of page images that an archive is handed on with in place of its PDFs: what `ingest --keep-pages` writes
// and `serve --kept-pages` reads. Documents are named by the SHA-256 of their bytes, so one file may serve several
// databases, and documents that were renamed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

inline constexpr FileFormat image_format{0x74686D70,  // "thmp"
                                         1, "thaimemo ingest PATH… --db DB --keep-pages ",
                                         "thaimemo ingest PATH… --db DB --keep-pages "};

// A page of a photograph in colour at the resolution that is kept takes a tenth of it.
inline constexpr std::size_t image_bytes_max = 16u << 20;

struct PageImage {
  int page = 1;
  double dpi = 0;  // pixels an inch of the file's page
  int turned =
      0;  // degrees clockwise that the file turns the page by when it shows it: not done to the image
  std::string bytes;  // TIFF or WebP
};

// Whether an image is one that may be kept: its numbers and its size, not its bytes.
bool is_sound(const PageImage& image);

struct DocumentImages {
  std::string sha256;
  int pages = 0;                  // of the document, with or without an image
  std::vector<PageImage> images;  // each page at most once
  std::vector<Problem> problems;  // of pages that have none: code, page (0 for all) and message are kept
};

// As open_for_writing() and open_for_reading() of reports do; also Error "db-unnamed" (exit 64) for a name that SQLite
// takes for something else than a file.
SQLite::Database open_images_for_writing(const std::string& path);
SQLite::Database open_images_for_reading(const std::string& path);

}  // namespace thaimemo
