// A page drawn by a process of its own, in the sandbox that ingest reads in: whatever a hostile file does to it
// costs this one picture.
#pragma once

#include <cstdint>
#include <string>

#include "extract/record/page_record.h"
#include "store/images/image_tables.h"

namespace thaimemo {

struct DrawnPage {
  std::string file;  // where its bytes are
  int page = 1;
  double dpi = 100;
  int rotation = 0;  // as the record of the page has it, like the two below
  double skew_deg = 0;
  std::optional<Corners> paper = std::nullopt;
  std::optional<PageImage> kept = std::nullopt;  // drawn in place of the file's page
  std::string member = "";                       // the source of a file in an archive, where `file` is that
};

struct DrawLimits {
  double processor_seconds = 10;  // a scanned page takes half a second
  double seconds = 20;  // of clock time, for a machine that has other work, and for drawers that sleep
  std::int64_t memory_mb = 2048;  // as a worker of ingest
  std::size_t bytes_max = 16u << 20;
};

// PNG or JPEG. `program`: where thaimemo-page-image is. Throws Error "image-timeout", "image-failed" (its message
// tells the drawer's own code), and "image-program-missing".
std::string draw_page_apart(const std::string& program, const DrawnPage& page, const DrawLimits& limits = {});

// "image/png", "image/jpeg"; "" for bytes that are neither.
std::string image_type_of(std::string_view bytes);

}  // namespace thaimemo
