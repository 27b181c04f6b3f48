#include "normalize/segment/values/places.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "base/embedded_file.h"
#include "base/utf8.h"

namespace thaimemo {

std::vector<EmbeddedFile> place_files();

namespace {

constexpr const char* capital_district = "เมือง";  // "เมืองสระบุรี" is written อำเภอเมือง too
constexpr const char* named_by_subdistrict = "อบต.";

std::vector<std::string_view> split(std::string_view text, char sign) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(sign, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Names of places differ by as little as a letter where they are short. By eye on made reports.
struct NearnessSettings {
  size_t one_letter_from = 4;   // letters of a name: from here on one of them may be wrong,
  size_t two_letters_from = 9;  // from here on two
};
constexpr NearnessSettings nearness;

// Of a name behind a word that says of which kind it is one letter in so many may be wrong. By eye on made scans.
constexpr size_t letters_for_a_slip = 4;

int letters_off_max(const std::u32string& name) {
  if (name.size() < nearness.one_letter_from) return 0;
  return name.size() < nearness.two_letters_from ? 1 : 2;
}

Problem unlikely(const std::string& message) {
  return {"place-unlikely", Severity::warning, 0, "", message + " Compare it with the page."};
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

}  // namespace

const Places& Places::built_in() {
  static const Places places(place_files().at(0).content);
  return places;
}

Places::Places(std::string_view lines) {
  for (const std::string_view line : split(lines, '\n')) {
    const auto names = split(line, '\t');
    if (names.size() < 2 || line.starts_with('#')) continue;
    auto& subdistricts = provinces_[std::string(names[0])][std::string(names[1])];
    for (std::size_t i = 2; i < names.size(); ++i) subdistricts.emplace_back(names[i]);
    names_.insert(names.begin(), names.end());
  }
  for (const auto& [province, districts] : provinces_) province_names_.push_back(province);
}

bool Places::has_district(const std::string& province, const std::string& district) const {
  const auto found = provinces_.find(province);
  return found != provinces_.end() && (found->second.count(district) > 0 || district == capital_district);
}

bool Places::begins_with_place(std::string_view text) const {
  constexpr std::size_t letter_bytes = 3, letters_min = 3,
                        letters_max = 30;  // "แพร่" has four, two begin any word
  for (std::size_t letters = letters_min; letters <= letters_max && letters * letter_bytes <= text.size();
       ++letters)
    if (names_.find(text.substr(0, letters * letter_bytes)) != names_.end()) return true;
  return false;
}

std::vector<std::string> Places::provinces_with(const std::string& district) const {
  std::vector<std::string> names;
  for (const auto& [province, districts] : provinces_)
    if (districts.count(district) > 0) names.push_back(province);
  return names;
}

const std::vector<std::string>& Places::subdistricts_of(const std::string& province,
                                                        const std::string& district) const {
  static const std::vector<std::string> none;
  const auto found = provinces_.find(province);
  if (found == provinces_.end()) return none;
  const auto exact = found->second.find(district == capital_district ? district + province : district);
  return exact == found->second.end() ? none : exact->second;
}

std::optional<std::string> Places::nearest_district(const std::string& province,
                                                    const std::string& name) const {
  std::vector<std::string> names;
  if (const auto found = provinces_.find(province); found != provinces_.end())
    for (const auto& [district, subdistricts] : found->second) names.push_back(district);
  return nearest_name(names, name);
}

std::optional<std::string> nearest_name(const std::vector<std::string>& names, const std::string& name) {
  const std::u32string letters = decode_utf8(name);
  int best = letters_off_max(letters) + 1;
  std::optional<std::string> nearest;
  for (const std::string& one : names) {
    const int distance = edit_distance(letters, decode_utf8(one), letters_off_max(letters));
    if (distance > best || distance > letters_off_max(letters)) continue;
    nearest = distance < best ? std::optional(one) : std::nullopt;
    best = distance;
  }
  return nearest;
}

namespace {

// The least distance of a name to what a text begins with; limit + 1 where all are farther.
int distance_to_beginning(std::u32string_view name, std::u32string_view text, int limit) {
  int best = limit + 1;
  const size_t slack = static_cast<size_t>(limit);
  for (size_t length = name.size() - slack; length <= name.size() + slack && length <= text.size(); ++length)
    best = std::min(best, edit_distance(text.substr(0, length), name, limit));
  return best;
}

}  // namespace

std::optional<std::string> nearest_beginning(const std::vector<std::string>& names, std::string_view text) {
  const std::u32string letters = decode_utf8(text);
  std::optional<std::string> nearest;
  double best = 1;  // wrong letters as a part of the name's
  for (const std::string& one : names) {
    const std::u32string name = decode_utf8(one);
    const int limit = static_cast<int>(name.size() / letters_for_a_slip);
    const int distance = distance_to_beginning(name, letters, limit);
    const double part = static_cast<double>(distance) / static_cast<double>(name.size());
    if (distance > limit || part > best) continue;
    nearest = part < best ? std::optional(one) : std::nullopt;
    best = part;
  }
  return nearest;
}

std::vector<Problem> doubts_of_place(const std::optional<std::string>& province,
                                     const std::optional<std::string>& district,
                                     const std::optional<Agency>& agency, const Places& places) {
  if (!province || !district) return {};
  if (!places.has_district(*province, *district)) {
    if (const auto nearest = places.nearest_district(*province, *district))
      return {
          unlikely("จังหวัด" + *province + " has no อำเภอ" + *district + " but has อำเภอ" + *nearest + ".")};
    const auto others = places.provinces_with(*district);
    if (others.empty()) return {};
    return {
        unlikely("อำเภอ" + *district + " is not in จังหวัด" + *province + " but in " + joined(others) + ".")};
  }
  const auto& subdistricts = places.subdistricts_of(*province, *district);
  if (!agency || agency->kind != named_by_subdistrict ||
      std::find(subdistricts.begin(), subdistricts.end(), agency->name) != subdistricts.end())
    return {};
  const auto nearest = nearest_name(subdistricts, agency->name);
  if (!nearest) return {};
  return {unlikely("อำเภอ" + *district + " has no ตำบล" + agency->name + " but has ตำบล" + *nearest + ".")};
}

}  // namespace thaimemo
