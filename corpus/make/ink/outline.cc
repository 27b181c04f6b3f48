#include "corpus/make/ink/outline.h"

#include <cstdio>
#include <memory>
#include <sstream>
#include <vector>

#include "base/problem.h"

namespace thaimemo::make {

namespace {

struct ReleasePath {
  void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};

struct Canvas {
  cairo_surface_t* surface;
  cairo_t* cr;

  Canvas(int width, int height)
      : surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)), cr(cairo_create(surface)) {}
  ~Canvas() {
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
};

std::string step(char letter, const cairo_path_data_t* points, int count) {
  std::string text(1, letter);
  for (int i = 0; i < count; ++i) {
    char pair[48];
    std::snprintf(pair, sizeof pair, "%.2f %.2f ", points[i].point.x, points[i].point.y);
    text += pair;
  }
  return text;
}

// Cairo moves on behind a closed figure: a move that draws nothing is left out, since not every reader takes it.
std::string svg_of(const cairo_path_t& path) {
  std::string text, move;
  for (int i = 0; i < path.num_data; i += path.data[i].header.length) {
    const cairo_path_data_t* points = &path.data[i + 1];
    const cairo_path_data_type_t type = path.data[i].header.type;
    if (type == CAIRO_PATH_MOVE_TO) {
      move = step('M', points, 1);
      continue;
    }
    if (type == CAIRO_PATH_CLOSE_PATH)
      text += 'Z';
    else
      text += move + (type == CAIRO_PATH_LINE_TO ? step('L', points, 1) : step('C', points, 3));
    move.clear();
  }
  return text;
}

// A letter holds for all numbers until the next one.
void trace(cairo_t* cr, const std::string& path) {
  std::string spaced;
  for (const char c : path) spaced += c >= 'A' && c <= 'Z' ? std::string{' ', c, ' '} : std::string(1, c);
  std::istringstream words(spaced);
  std::vector<double> numbers;
  char letter = 'M';
  for (std::string word; words >> word;) {
    if (word[0] >= 'A' && word[0] <= 'Z') letter = word[0];
    if (word == "Z") cairo_close_path(cr);
    if (word[0] >= 'A' && word[0] <= 'Z') continue;
    numbers.push_back(std::stod(word));
    if (numbers.size() < (letter == 'C' ? 6U : 2U)) continue;
    if (letter == 'M') cairo_move_to(cr, numbers[0], numbers[1]);
    if (letter == 'L') cairo_line_to(cr, numbers[0], numbers[1]);
    if (letter == 'C')
      cairo_curve_to(cr, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    numbers.clear();
  }
}

cairo_status_t append(void* text, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

WordsSize size_of_words(const FontBook& fonts, const std::string& words, double width_pt,
                        const TypeStyle& style) {
  const Passage passage = set_passage(fonts, words, width_pt, style);
  if (passage.lines.empty()) return {};
  PangoRectangle logical;
  pango_layout_get_extents(passage.layout.get(), nullptr, &logical);
  return {static_cast<double>(logical.width) / PANGO_SCALE, passage.height()};
}

std::string outline_of_words(const FontBook& fonts, const std::string& words, double width_pt,
                             const TypeStyle& style, Point centre, double angle) {
  const Passage passage = set_passage(fonts, words, width_pt, style);
  if (passage.lines.empty()) return "";
  const Canvas canvas(1, 1);
  cairo_translate(canvas.cr, centre.x, centre.y);
  cairo_rotate(canvas.cr, angle);
  cairo_move_to(canvas.cr, -width_pt / 2, -passage.height() / 2);
  pango_cairo_layout_path(canvas.cr, passage.layout.get());
  cairo_identity_matrix(canvas.cr);
  const std::unique_ptr<cairo_path_t, ReleasePath> path(cairo_copy_path(canvas.cr));
  return svg_of(*path);
}

std::string picture_of(const std::string& path, double width_pt, double height_pt, double dpi) {
  const double scale = dpi / 72;
  const Canvas canvas(static_cast<int>(width_pt * scale), static_cast<int>(height_pt * scale));
  cairo_scale(canvas.cr, scale, scale);
  trace(canvas.cr, path);
  cairo_fill(canvas.cr);
  std::string png;
  const cairo_status_t written = cairo_surface_write_to_png_stream(canvas.surface, append, &png);
  if (written != CAIRO_STATUS_SUCCESS)
    throw Error("drawing-failed", "picture", cairo_status_to_string(written));
  return png;
}

}  // namespace thaimemo::make
