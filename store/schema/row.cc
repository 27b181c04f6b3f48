#include "store/schema/row.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace thaimemo {
namespace {

std::int64_t hundredths(double points) {
  constexpr double furthest =
      1e13;  // of points; no page is so large, and a double still counts every hundredth
  return std::isfinite(points) ? std::llround(std::clamp(points, -furthest, furthest) * 100) : 0;
}

}  // namespace

Row& Row::operator<<(std::nullptr_t) {
  statement_.bind(++index_);
  return *this;
}

Row& Row::operator<<(std::int64_t value) {
  statement_.bind(++index_, value);
  return *this;
}

Row& Row::operator<<(int value) {
  return *this << std::int64_t{value};
}
Row& Row::operator<<(bool value) {
  return *this << std::int64_t{value};
}

Row& Row::operator<<(double value) {
  statement_.bind(++index_, std::isfinite(value) ? value : 0.0);
  return *this;
}

Row& Row::operator<<(const char* value) {
  statement_.bind(++index_, value);
  return *this;
}

Row& Row::operator<<(const std::string& value) {
  statement_.bind(++index_, is_valid_utf8(value) ? value : encode_utf8(decode_utf8(value)));
  return *this;
}

Row& Row::operator<<(const Box& box) {
  return *this << hundredths(box.x0) << hundredths(box.y0) << hundredths(box.x1) << hundredths(box.y1);
}

Row& Row::operator<<(const ValuePlace& place) {
  *this << known_page(place.page);
  if (place.table > 0)
    *this << place.table << place.row << place.column;
  else
    *this << nullptr << nullptr << nullptr;
  *this << known(place.cell_id);
  if (place.bbox == Box{}) return *this << nullptr << nullptr << nullptr << nullptr;
  return *this << place.bbox;
}

Row& Row::blob(const std::string& bytes) {
  statement_.bind(++index_, bytes.data(), static_cast<int>(bytes.size()));
  return *this;
}

std::optional<int> known_page(int page) {
  return page > 0 ? std::optional(page) : std::nullopt;
}

std::optional<std::string> known(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace thaimemo
