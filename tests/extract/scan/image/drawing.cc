#include "tests/extract/scan/image/drawing.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <numbers>

#ifdef __SANITIZE_ADDRESS__
// Fontconfig keeps what it read of the fonts until the process ends. The leak sanitizer asks what to
// overlook.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\nleak:libpango";
}
#endif

namespace thaimemo {
namespace {

std::size_t at(const Image& image, int x, int y) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x);
}

template <typename T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Painter = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

std::unique_ptr<PangoLayout, Unref<PangoLayout>> layout_of(cairo_t* painter, const std::string& words,
                                                           double size_px, const std::string& font) {
  std::unique_ptr<PangoLayout, Unref<PangoLayout>> layout(pango_cairo_create_layout(painter));
  PangoFontDescription* description = pango_font_description_from_string(font.c_str());
  pango_font_description_set_absolute_size(description, size_px * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), description);
  pango_font_description_free(description);
  pango_layout_set_text(layout.get(), words.c_str(), -1);
  return layout;
}

}  // namespace

Drawing::Drawing(int width, int height, double dpi) : image_{width, height, 1, dpi, {}} {
  image_.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255);
}

void Drawing::fill(const PixelBox& box, std::uint8_t level) {
  for (int y = std::max(0, box.y0); y < std::min(image_.height, box.y1); ++y) {
    for (int x = std::max(0, box.x0); x < std::min(image_.width, box.x1); ++x)
      image_.pixels[at(image_, x, y)] = level;
  }
}

void Drawing::frame(const PixelBox& box, int thickness) {
  fill({box.x0, box.y0, box.x1, box.y0 + thickness});
  fill({box.x0, box.y1 - thickness, box.x1, box.y1});
  fill({box.x0, box.y0, box.x0 + thickness, box.y1});
  fill({box.x1 - thickness, box.y0, box.x1, box.y1});
}

void Drawing::text(int x, int y, const std::string& words, double size_px, const std::string& font) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, image_.width, image_.height),
                        cairo_surface_destroy);
  const Painter painter(cairo_create(surface.get()), cairo_destroy);
  cairo_set_source_rgb(painter.get(), 1, 1, 1);
  cairo_paint(painter.get());
  cairo_set_source_rgb(painter.get(), 0, 0, 0);
  cairo_move_to(painter.get(), x, y);
  const auto layout = layout_of(painter.get(), words, size_px, font);
  pango_cairo_show_layout(painter.get(), layout.get());
  cairo_surface_flush(surface.get());
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int row = 0; row < image_.height; ++row) {
    for (int column = 0; column < image_.width; ++column) {
      std::uint8_t& level = image_.pixels[at(image_, column, row)];
      level = std::min(level, data[row * stride + column * 4 + 1]);
    }
  }
}

void Drawing::shade(double darkest) {
  for (int y = 0; y < image_.height; ++y) {
    for (int x = 0; x < image_.width; ++x) {
      std::uint8_t& level = image_.pixels[at(image_, x, y)];
      level = static_cast<std::uint8_t>(level * (1 - (1 - darkest) * x / image_.width));
    }
  }
}

Mask Drawing::mask() const {
  Mask mask(image_.width, image_.height);
  for (std::size_t i = 0; i < mask.ink.size(); ++i) mask.ink[i] = image_.pixels[i] < 128 ? 1 : 0;
  return mask;
}

bool has_thai_font() {
  PangoFontMap* map = pango_cairo_font_map_get_default();
  const std::unique_ptr<PangoContext, Unref<PangoContext>> context(pango_font_map_create_context(map));
  PangoFontDescription* wanted = pango_font_description_from_string("Loma 20");
  const std::unique_ptr<PangoFont, Unref<PangoFont>> font(
      pango_font_map_load_font(map, context.get(), wanted));
  pango_font_description_free(wanted);
  if (font == nullptr) return false;
  PangoFontDescription* found = pango_font_describe(font.get());
  const bool same = std::strcmp(pango_font_description_get_family(found), "Loma") == 0;
  pango_font_description_free(found);
  return same;
}

Image leaning(const Image& image, double degrees) {
  const double angle = degrees * std::numbers::pi / 180, middle_x = image.width / 2.0,
               middle_y = image.height / 2.0;
  Image turned = image;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const double dx = x - middle_x, dy = y - middle_y;
      const int from_x =
          static_cast<int>(std::lround(middle_x + dx * std::cos(angle) + dy * std::sin(angle)));
      const int from_y =
          static_cast<int>(std::lround(middle_y - dx * std::sin(angle) + dy * std::cos(angle)));
      const bool inside = from_x >= 0 && from_y >= 0 && from_x < image.width && from_y < image.height;
      turned.pixels[at(image, x, y)] = inside ? image.pixels[at(image, from_x, from_y)] : 255;
    }
  }
  return turned;
}

Image quarter_turned(const Image& image, int quarters_clockwise) {
  Image turned = image;
  for (int quarter = 0; quarter < quarters_clockwise % 4; ++quarter) {
    Image next{turned.height, turned.width, 1, turned.dpi, std::vector<std::uint8_t>(turned.pixels.size())};
    for (int y = 0; y < turned.height; ++y) {
      for (int x = 0; x < turned.width; ++x) {
        next.pixels[at(next, turned.height - 1 - y, x)] = turned.pixels[at(turned, x, y)];
      }
    }
    turned = std::move(next);
  }
  return turned;
}

}  // namespace thaimemo
