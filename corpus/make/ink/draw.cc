#include "corpus/make/ink/draw.h"

#include <cairo-pdf.h>

#include <cmath>

#include "base/problem.h"

namespace thaimemo::make {

namespace {

constexpr double picture_dpi = 300;  // as offices scan their emblem

void draw_fill(cairo_t* cr, const FillInk& fill) {
  cairo_set_source_rgb(cr, fill.grey, fill.grey, fill.grey);
  cairo_rectangle(cr, fill.x0, fill.y0, fill.x1 - fill.x0, fill.y1 - fill.y0);
  cairo_fill(cr);
}

void draw_rule(cairo_t* cr, const RuleInk& rule) {
  static const double broken[] = {9, 1.6, 4, 1.2}, dotted[] = {0.8, 2};
  cairo_set_source_rgb(cr, rule.grey, rule.grey, rule.grey);
  cairo_set_line_width(cr, rule.width_pt);
  if (rule.dash == Dash::broken)
    cairo_set_dash(cr, broken, 4, 0);
  else
    cairo_set_dash(cr, dotted, rule.dash == Dash::dotted ? 2 : 0, 0);
  cairo_move_to(cr, rule.from.x, rule.from.y);
  cairo_line_to(cr, rule.to.x, rule.to.y);
  cairo_stroke(cr);
  cairo_set_dash(cr, nullptr, 0, 0);
}

void show_text(cairo_t* cr, const TextInk& text) {
  cairo_set_source_rgb(cr, text.grey, text.grey, text.grey);
  cairo_move_to(cr, text.x, text.baseline);
  pango_cairo_show_layout_line(cr, text.line);
}

constexpr double endless_line_pt = 10000;  // no clipped line is longer

// Cairo drops letters that lie far outside of a clip. As a recording the whole line comes into the file, as it does
// from offices. (Cairo 1.16 leaks recordings without bounds.)
void draw_clipped(cairo_t* cr, const TextInk& text, double page_height) {
  const cairo_rectangle_t bounds{0, 0, endless_line_pt, page_height};
  cairo_surface_t* whole = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &bounds);
  cairo_t* own = cairo_create(whole);
  show_text(own, text);
  cairo_destroy(own);
  cairo_save(cr);
  cairo_rectangle(cr, text.clip->from, 0, text.clip->to - text.clip->from, page_height);
  cairo_clip(cr);
  cairo_set_source_surface(cr, whole, 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
  cairo_surface_destroy(whole);
}

void draw_text(cairo_t* cr, const TextInk& text, double page_height) {
  text.clip ? draw_clipped(cr, text, page_height) : show_text(cr, text);
}

void draw_watermark(cairo_t* cr, const WatermarkInk& mark) {
  cairo_save(cr);
  cairo_translate(cr, mark.centre.x, mark.centre.y);
  cairo_rotate(cr, mark.angle);
  cairo_set_source_rgb(cr, mark.grey, mark.grey, mark.grey);
  int width = 0, height = 0;
  pango_layout_get_size(mark.words.get(), &width, &height);
  cairo_move_to(cr, -0.5 * width / PANGO_SCALE, -0.5 * height / PANGO_SCALE);
  pango_cairo_show_layout(cr, mark.words.get());
  cairo_restore(cr);
}

void fill_outline(cairo_t* cr, const std::vector<Point>& outline) {
  if (outline.empty()) return;
  cairo_move_to(cr, outline[0].x, outline[0].y);
  for (std::size_t i = 1; i + 2 < outline.size(); i += 3)
    cairo_curve_to(cr, outline[i].x, outline[i].y, outline[i + 1].x, outline[i + 1].y, outline[i + 2].x,
                   outline[i + 2].y);
  cairo_fill(cr);
}

void draw_picture(cairo_t* cr, const PictureInk& picture) {
  const double scale = picture_dpi / 72, width = picture.x1 - picture.x0, height = picture.y1 - picture.y0;
  cairo_surface_t* pixels =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(width * scale)),
                                 static_cast<int>(std::lround(height * scale)));
  cairo_t* own = cairo_create(pixels);
  cairo_set_source_rgb(own, 1, 1, 1);
  cairo_paint(own);
  cairo_set_source_rgb(own, 0, 0, 0);
  cairo_scale(own, width * scale, height * scale);
  fill_outline(own, picture.outline);
  cairo_destroy(own);
  cairo_save(cr);
  cairo_translate(cr, picture.x0, picture.y0);
  cairo_scale(cr, 1 / scale, 1 / scale);
  cairo_set_source_surface(cr, pixels, 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
  cairo_surface_destroy(pixels);
}

void draw_stroke(cairo_t* cr, const StrokeInk& stroke) {
  if (stroke.points.size() < 4) return;
  cairo_set_source_rgb(cr, 0.05, 0.1, 0.5);
  cairo_set_line_width(cr, stroke.width_pt);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to(cr, stroke.points[0].x, stroke.points[0].y);
  for (std::size_t i = 1; i + 2 < stroke.points.size(); i += 3)
    cairo_curve_to(cr, stroke.points[i].x, stroke.points[i].y, stroke.points[i + 1].x, stroke.points[i + 1].y,
                   stroke.points[i + 2].x, stroke.points[i + 2].y);
  cairo_stroke(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
}

void draw_stamp(cairo_t* cr, const StampInk& stamp) {
  cairo_save(cr);
  cairo_translate(cr, stamp.centre.x, stamp.centre.y);
  cairo_rotate(cr, stamp.angle);
  cairo_set_source_rgba(cr, stamp.red, stamp.green, stamp.blue, 0.75);
  cairo_set_line_width(cr, 1.6);
  for (const double radius : {stamp.radius, stamp.radius - 4}) {
    cairo_new_path(cr);
    cairo_arc(cr, 0, 0, radius, 0, 2 * M_PI);
    cairo_stroke(cr);
    cairo_set_line_width(cr, 0.7);
  }
  int width = 0, height = 0;
  pango_layout_get_size(stamp.words.get(), &width, &height);
  cairo_move_to(cr, -0.5 * width / PANGO_SCALE, -0.5 * height / PANGO_SCALE);
  pango_cairo_layout_path(cr, stamp.words.get());
  cairo_fill(cr);
  cairo_restore(cr);
}

void draw_page(cairo_t* cr, const InkedPage& page) {
  for (const auto& watermark : page.watermarks) draw_watermark(cr, watermark);
  for (const auto& fill : page.fills) draw_fill(cr, fill);
  for (const auto& rule : page.rules) draw_rule(cr, rule);
  for (const auto& picture : page.pictures) draw_picture(cr, picture);
  for (const auto& text : page.texts) draw_text(cr, text, page.height);
  for (const auto& cover : page.covers) draw_fill(cr, cover);
  for (const auto& strike : page.strikes) draw_rule(cr, strike);
  for (const auto& stroke : page.strokes) draw_stroke(cr, stroke);
  for (const auto& stamp : page.stamps) draw_stamp(cr, stamp);
}

cairo_status_t append(void* text, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status, const char* what) {
  if (status != CAIRO_STATUS_SUCCESS) throw Error("drawing-failed", what, cairo_status_to_string(status));
}

Image to_image(const unsigned char* data, int width, int height, int stride, const RasterSettings& settings) {
  Image image;
  image.width = width;
  image.height = height;
  image.channels = settings.colour ? 3 : 1;
  image.dpi = settings.dpi;
  image.pixels.resize(static_cast<std::size_t>(width) * height * image.channels);
  std::uint8_t* out = image.pixels.data();
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < width; ++x) {
      const unsigned red = row[x] >> 16 & 0xff, green = row[x] >> 8 & 0xff, blue = row[x] & 0xff;
      if (!settings.colour) {
        *out++ = static_cast<std::uint8_t>((red * 77 + green * 150 + blue * 29) >> 8);
        continue;
      }
      *out++ = static_cast<std::uint8_t>(red);
      *out++ = static_cast<std::uint8_t>(green);
      *out++ = static_cast<std::uint8_t>(blue);
    }
  }
  return image;
}

}  // namespace

std::string to_pdf(const std::vector<InkedPage>& pages, const std::string& title) {
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &bytes, 595, 842);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2024-10-01T09:00:00Z");
  cairo_t* cr = cairo_create(surface);
  for (const auto& page : pages) {
    cairo_pdf_surface_set_size(surface, page.width, page.height);
    draw_page(cr, page);
    cairo_show_page(cr);
  }
  const cairo_status_t drawn = cairo_status(cr);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  const cairo_status_t finished = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  check(drawn, "PDF");
  check(finished, "PDF");
  return bytes;
}

Image to_pixels(const InkedPage& page, const RasterSettings& settings) {
  const double scale = settings.dpi / 72;
  const int width = static_cast<int>(std::lround(page.width * scale));
  const int height = static_cast<int>(std::lround(page.height * scale));
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  cairo_t* cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  cairo_scale(cr, scale, scale);
  cairo_translate(cr, page.width / 2 + settings.shift_x_pt, page.height / 2 + settings.shift_y_pt);
  cairo_rotate(cr, settings.skew_deg * M_PI / 180);
  cairo_translate(cr, -page.width / 2, -page.height / 2);
  draw_page(cr, page);
  const cairo_status_t drawn = cairo_status(cr);
  cairo_destroy(cr);
  cairo_surface_flush(surface);
  const Image image = to_image(cairo_image_surface_get_data(surface), width, height,
                               cairo_image_surface_get_stride(surface), settings);
  cairo_surface_destroy(surface);
  check(drawn, "image");
  return image;
}

}  // namespace thaimemo::make
