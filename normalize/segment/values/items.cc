#include "normalize/segment/values/items.h"

#include <algorithm>
#include <charconv>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

struct Label {
  size_t begin = 0, end = 0;
  int number = 0;  // 0: a dash or bullet
};

int value_of(std::string_view digits) {
  const std::string arabic = folded(digits);
  int value = 0;
  std::from_chars(arabic.data(), arabic.data() + arabic.size(), value);
  return value;
}

std::vector<Label> possible_labels(const std::string& text) {
  static const Pattern label(
      "(?:^|[\\s>])(?P<label>(?:([0-9๐-๙]{1,2})[.)]|\\(([0-9๐-๙]{1,2})\\)|[-–•*·]))(?:\\s|[^0-9๐-๙\\s])");
  std::vector<Label> labels;
  size_t from = 0;
  while (const auto match = label.find(text, from)) {
    const std::string_view written = match->groups[1];
    const size_t begin = static_cast<size_t>(written.data() - text.data());
    const std::string_view digits = match->took_part(2)   ? match->groups[2]
                                    : match->took_part(3) ? match->groups[3]
                                                          : "";
    labels.push_back({begin, begin + written.size(), digits.empty() ? 0 : value_of(digits)});
    from = begin + written.size();
  }
  return labels;
}

// Keeps the numbers that count up from 1, and dashes where there are no such numbers.
std::vector<Label> counting(const std::vector<Label>& labels) {
  std::vector<Label> numbered, dashed;
  int last = 0;
  for (const Label& label : labels) {
    if (label.number == 0) {
      dashed.push_back(label);
    } else if (label.number == last + 1 || (last > 0 && (label.number == last || label.number == last + 2))) {
      numbered.push_back(label);
      last = label.number;
    }
  }
  return numbered.empty() ? dashed : numbered;
}

}  // namespace

std::vector<int> list_numbers(const std::string& text) {
  std::vector<int> numbers;
  for (const Label& label : possible_labels(text)) {
    if (numbers.empty() &&
        (label.number == 0 || !folded(std::string_view(text).substr(0, label.begin)).empty()))
      return {};
    if (numbers.empty() || label.number == numbers.back() + 1) numbers.push_back(label.number);
  }
  return numbers;
}

std::string list_sign(const std::string& text) {
  static const Pattern label("^(\\(?)[0-9]{1,2}([.)])");
  const std::string line = folded(text);
  const auto match = label.find(line);
  return match ? std::string(match->groups[1]) + std::string(match->groups[2]) : "";
}

bool begins_list_again(const std::string& text) {
  const std::string sign = list_sign(text);
  if (sign.empty()) return false;
  const auto labels = possible_labels(text);
  if (labels.empty() || labels.front().number != 1) return false;
  const auto is_one = [&](const Label& label) {
    return label.number == 1 && list_sign(text.substr(label.begin, label.end - label.begin)) == sign;
  };
  return std::ranges::count_if(labels, is_one) > 1;
}

bool begins_inside_list(const std::string& text) {
  const auto labels = possible_labels(text);
  if (labels.empty() || labels.front().number == 1) return false;
  const bool at_line =
      labels.front().begin == 0 || text[labels.front().begin - 1] == '\n' || labels.front().number > 1;
  return at_line && !folded(std::string_view(text).substr(0, labels.front().begin)).empty();
}

std::vector<Item> items_in(Field field, const std::string& text) {
  const std::vector<Label> labels = counting(possible_labels(text));
  std::vector<Item> items;
  for (size_t i = 0; i < labels.size(); ++i) {
    const size_t end = i + 1 < labels.size() ? labels[i + 1].begin : text.size();
    std::string point = squeezed(std::string_view(text).substr(labels[i].end, end - labels[i].end));
    items.push_back({field, static_cast<int>(i) + 1,
                     text.substr(labels[i].begin, labels[i].end - labels[i].begin), std::move(point)});
  }
  return items;
}

}  // namespace thaimemo
