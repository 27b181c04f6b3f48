#include "extract/text/source_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr std::string_view white_space = " \t\n\v\f\r";
constexpr std::string_view ornaments = " \t-=*#_~<>!|[](){}";

bool skip_digit(std::string_view& text) {
  static constexpr std::string_view thai_zero = "\xE0\xB9\x90";  // ๐; ๑ to ๙ follow it in the last byte
  if (!text.empty() && text[0] >= '0' && text[0] <= '9') return text.remove_prefix(1), true;
  const bool thai = text.size() >= 3 && text.substr(0, 2) == thai_zero.substr(0, 2) &&
                    static_cast<unsigned char>(text[2]) >= 0x90 &&
                    static_cast<unsigned char>(text[2]) <= 0x99;
  if (thai) text.remove_prefix(3);
  return thai;
}

bool skip_number(std::string_view& text) {
  bool any = false;
  while (skip_digit(text)) any = true;
  return any;
}

bool skip_word(std::string_view& text, std::string_view lower) {
  if (!starts_with_any_case(text, lower)) return false;
  text.remove_prefix(lower.size());
  return true;
}

void skip_spaces(std::string_view& text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == ':')) text.remove_prefix(1);
}

// "page 3", "page 3 of 9", "หน้า ๓", "หน้าที่ ๓/๙"
bool is_page_number(std::string_view text) {
  if (!skip_word(text, "page") && !skip_word(text, "หน้าที่") && !skip_word(text, "หน้า")) return false;
  skip_spaces(text);
  if (!skip_number(text)) return false;
  skip_spaces(text);
  if (skip_word(text, "of") || skip_word(text, "/") || skip_word(text, "จาก")) {
    skip_spaces(text);
    if (!skip_number(text)) return false;
  }
  return trimmed(text).empty();
}

std::string_view without_ornaments(std::string_view text) {
  const size_t first = text.find_first_not_of(ornaments);
  if (first == std::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(ornaments) + 1 - first);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return text.substr(0, 0);
  return text.substr(first, text.find_last_not_of(white_space) + 1 - first);
}

bool is_blank(std::string_view line) {
  return trimmed(line).empty();
}

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (size_t i = 0; i < lower.size(); ++i) {
    const char letter = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (letter != lower[i]) return false;
  }
  return true;
}

// Ornaments on both sides tell a marker from a page number that was printed on the page.
bool is_page_marker(std::string_view line) {
  line = trimmed(line);
  if (line.size() > 80 || line.size() < 6) return false;
  const std::string_view inside = without_ornaments(line);
  const bool framed = !inside.empty() && inside.data() != line.data() &&
                      inside.data() + inside.size() != line.data() + line.size();
  return framed && line.substr(0, 1) != "(" && line.substr(0, 1) != "|" && is_page_number(inside);
}

namespace {

class LineSplitter {
 public:
  explicit LineSplitter(std::string_view text) : text_(text) {}

  std::vector<SourceLine> split() {
    size_t begin = 0;
    while (begin < text_.size()) {
      const size_t end = std::min(text_.find_first_of("\n\r", begin), text_.size());
      add_line(text_.substr(begin, end - begin));
      begin = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return std::move(lines_);
  }

 private:
  void add_line(std::string_view line) {
    int column = 0;
    for (size_t feed = line.find('\f'); feed != std::string_view::npos; feed = line.find('\f')) {
      column += add_piece(line.substr(0, feed), column) + 1;
      line.remove_prefix(feed + 1);
      ++page_;
      page_begun_ = false;
    }
    add_piece(line, column);
    ++number_;
  }

  int add_piece(std::string_view piece, int column) {
    if (is_page_marker(piece)) {
      page_ += page_begun_;
      page_begun_ = true;
      return 0;
    }
    page_begun_ = page_begun_ || !is_blank(piece);
    lines_.push_back({piece, number_, page_, column});
    return letter_count(piece);
  }

  std::string_view text_;
  std::vector<SourceLine> lines_;
  int number_ = 0, page_ = 0;
  bool page_begun_ =
      false;  // something stands on this page, or a marker named it: the next marker begins a new one
};

}  // namespace

std::vector<SourceLine> split_lines(std::string_view text) {
  return LineSplitter(text).split();
}

}  // namespace thaimemo
