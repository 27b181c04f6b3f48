#include "corpus/make/printed_sheets.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "base/problem.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/scan/pixels.h"
#include "extract/pdf/pdf_file.h"
#include "extract/record/points.h"

namespace thaimemo::make {

namespace {

// Poppler keeps the file open, so it needs no name for longer.
std::shared_ptr<PdfFile> open_bytes(const std::string& pdf) {
  std::string name = (std::filesystem::temp_directory_path() / "thaimemo-printed-XXXXXX").string();
  const int descriptor = mkstemp(name.data());
  if (descriptor < 0)
    throw Error("output-failed", name, std::strerror(errno), "Make room in the temporary folder.");
  close(descriptor);
  struct Removed {
    std::string name;
    ~Removed() { unlink(name.c_str()); }
  } const removed{name};
  write_file(name, pdf);
  return std::make_shared<PdfFile>(name);
}

Image coloured(const Image& grey) {
  Image image = grey;
  image.channels = 3;
  image.pixels.clear();
  for (const std::uint8_t value : grey.pixels) image.pixels.insert(image.pixels.end(), 3, value);
  return image;
}

Image rendered(PdfFile& file, int number, const RasterSettings& raster) {
  const double scale = pixels_per_point(raster.dpi);
  const Image image = skewed(file.render(number, raster.dpi), raster.skew_deg, raster.shift_x_pt * scale,
                             raster.shift_y_pt * scale);
  return raster.colour ? coloured(image) : image;
}

}  // namespace

std::vector<Sheet> printed_sheets(const std::string& pdf) {
  const auto file = open_bytes(pdf);
  std::vector<Sheet> sheets;
  for (int number = 1; number <= file->page_count(); ++number) {
    const PageContent page = file->read_page(number);
    sheets.push_back({page.width, page.height, [file, number](const RasterSettings& raster) {
                        return rendered(*file, number, raster);
                      }});
  }
  return sheets;
}

}  // namespace thaimemo::make
