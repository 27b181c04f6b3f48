#include "extract/record/page_record.h"

#include <algorithm>
#include <array>

#include "base/sha256.h"

namespace thaimemo {

Box united(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

double overlap_area(const Box& a, const Box& b) {
  const double width = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double height = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

namespace {
constexpr std::array origins{Origin::text_layer, Origin::ocr, Origin::text_file};
constexpr std::array statuses{Status::ok,       Status::partial, Status::encrypted,     Status::not_pdf,
                              Status::damaged,  Status::timeout, Status::out_of_memory, Status::crashed,
                              Status::too_large};

template <typename Names>
auto named(const Names& values, const std::string& name, const char* what) {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](auto value) { return name == name_of(value); });
  if (found == values.end()) throw Error("bad-record", what, "'" + name + "' is not known here");
  return *found;
}
}  // namespace

const char* name_of(Origin origin) {
  switch (origin) {
    case Origin::text_layer:
      return "text-layer";
    case Origin::ocr:
      return "ocr";
    case Origin::text_file:
      return "text-file";
  }
  return "";
}

const char* name_of(Status status) {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::partial:
      return "partial";
    case Status::encrypted:
      return "encrypted";
    case Status::not_pdf:
      return "not_pdf";
    case Status::damaged:
      return "damaged";
    case Status::timeout:
      return "timeout";
    case Status::out_of_memory:
      return "out_of_memory";
    case Status::crashed:
      return "crashed";
    case Status::too_large:
      return "too_large";
  }
  return "";
}

Origin origin_named(const std::string& name) {
  return named(origins, name, "origin");
}
Status status_named(const std::string& name) {
  return named(statuses, name, "status");
}

std::string cell_id(const std::string& sha256, int page, int table, int row, int column) {
  std::string place = sha256;
  for (int part : {page, table, row, column}) place += "/" + std::to_string(part);
  return sha256_hex(place).substr(0, 16);
}

}  // namespace thaimemo
