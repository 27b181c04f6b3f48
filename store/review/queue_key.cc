#include "store/review/queue_key.h"

#include <algorithm>
#include <cmath>
#include <regex>

namespace thaimemo {
namespace {

constexpr std::size_t key_file_letters = 12;  // of a file's SHA-256; the patterns below say so, too

KeyedPlace boxed_place(const std::smatch& parts) {
  KeyedPlace place;
  place.target = target_named(parts[1]);
  place.sha256_start = parts[2];
  place.page = std::stoi(parts[3]);
  const auto points = [&](std::size_t i) { return static_cast<double>(std::stoll(parts[i])) / 100; };
  place.box = {points(4), points(5), points(6), points(7)};
  return place;
}

}  // namespace

std::string place_key(const Correction& place) {
  const std::string file = place.sha256.substr(0, key_file_letters);
  const auto cell = [&] {
    return cell_id(place.sha256, place.page, place.table, std::max(place.row, 0), place.column);
  };
  if (place.target == Target::fact) return "fact-" + file + "-" + place.name;
  if (place.target == Target::cell) return "cell-" + cell();
  if (place.target == Target::column) return "column-" + cell();
  std::string key = std::string(name_of(place.target)) + "-" + file + "-" + std::to_string(place.page);
  const Box box = own_box(place);
  for (const double side : {box.x0, box.y0, box.x1, box.y1})
    key += "-" + std::to_string(std::llround(side * 100));
  return key;
}

std::optional<KeyedPlace> place_of_key(const std::string& key) {
  static const std::regex cell("(cell|column)-([0-9a-f]{16})"), fact("fact-([0-9a-f]{12})-([a-z_]{1,40})"),
      boxed(
          "(line|grid)-([0-9a-f]{12})-([0-9]{1,6})-(-?[0-9]{1,15})-(-?[0-9]{1,15})-(-?[0-9]{1,15})-(-?[0-9]{"
          "1,15})"),
      correction("correction-([0-9]{1,15})");
  KeyedPlace place;
  std::smatch parts;
  if (std::regex_match(key, parts, boxed)) return boxed_place(parts);
  if (std::regex_match(key, parts, cell)) {
    place.target = target_named(parts[1]);
    place.cell_id = parts[2];
  } else if (std::regex_match(key, parts, fact)) {
    place.target = Target::fact;
    place.sha256_start = parts[1];
    place.name = parts[2];
  } else if (std::regex_match(key, parts, correction)) {
    place.correction_id = std::stoll(parts[1]);
  } else {
    return std::nullopt;
  }
  return place;
}

}  // namespace thaimemo
