#include "corpus/train/line_text.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string_view>

#include "base/problem.h"
#include "base/thai_letters.h"
#include "base/utf8.h"

namespace thaimemo::train {
namespace {

using make::Random;

const std::vector<std::string> latin_words{"Open",
                                           "Data",
                                           "Integrity",
                                           "and",
                                           "Transparency",
                                           "Assessment",
                                           "ITA",
                                           "IIT",
                                           "EIT",
                                           "OIT",
                                           "No",
                                           "Gift",
                                           "Policy",
                                           "E-Service",
                                           "e-service",
                                           "Facebook",
                                           "Line",
                                           "website",
                                           "Website",
                                           "QR",
                                           "request",
                                           "Code",
                                           "Social",
                                           "Network",
                                           "Q&A",
                                           "job",
                                           "URL",
                                           "PDF",
                                           "Word",
                                           "Communication",
                                           "Do",
                                           "Don't",
                                           "infographic",
                                           "ISO",
                                           "LINE",
                                           "App",
                                           "Zoom",
                                           "Google",
                                           "Form",
                                           "Excel",
                                           "online",
                                           "Like",
                                           "Share",
                                           "Page",
                                           "SMS",
                                           "E-mail",
                                           "Hotline",
                                           "Good",
                                           "Governance",
                                           "Checklist",
                                           "One",
                                           "Stop",
                                           "Service",
                                           "OSS",
                                           "KPI",
                                           "PDCA",
                                           "Dashboard",
                                           "Banner",
                                           "password",
                                           "No.",
                                           "vs",
                                           "etc.",
                                           "A",
                                           "B",
                                           "C",
                                           "D",
                                           "E",
                                           "F",
                                           "AA",
                                           "www.example.go.th",
                                           "info@example.go.th",
                                           "https://www.example.go.th/ita",
                                           "Joint",
                                           "Venture",
                                           "jigsaw",
                                           "zero",
                                           "Quality",
                                           "Xerox",
                                           "Kick-off",
                                           "Unit",
                                           "Yes",
                                           "Official",
                                           "office",
                                           "Backoffice",
                                           "fiscal",
                                           "profile",
                                           "Chief",
                                           "Staff",
                                           "LINE Official",
                                           "Internet",
                                           "Indicator",
                                           "Illustrator",
                                           "quiz",
                                           "Hz",
                                           "Jpeg",
                                           "MOU",
                                           "Wi-Fi",
                                           "Big",
                                           "Plan",
                                           "Vision",
                                           "Upload",
                                           "Up",
                                           "Year",
                                           "value"};

const std::vector<std::string> signs{" (",  ") ", "“",     "”",     " / ", "/",  " - ", ": ",  " : ", ", ",
                                     "ๆ ",  "ๆ",  " ฯลฯ ", "พ.ศ. ", "% ",  ". ", " – ", " — ", " & ", "@",
                                     " = ", "+",  "‘",     "’ ",    "\" ", "ฯ ", "!",   "?",   " ฿",  "; ",
                                     "* ",  "…",  "#",     " > ",   " < ", "[",  "] ",  "_",   " × ", " ÷ ",
                                     " ± ", "° ", "·",     " → ",   " ≥ ", " ≤ "};

const std::vector<std::string> bullets{"-",  "- ", "• ", "๑. ", "1. ", "1) ", "(๑) ",
                                       "– ", "✓ ", "☐ ", "☑ ",  "○ ",  "● "};

// What stands in a cell that has nothing to say.
const std::vector<std::string> dashes{"-", "-", "-", "–", "—", "- -"};

std::string thai_digits(const std::string& text) {
  std::string thai;
  for (char c : text)
    if (c >= '0' && c <= '9')
      append_utf8(thai, U'๐' + static_cast<char32_t>(c - '0'));
    else
      thai += c;
  return thai;
}

std::string with_commas(int value) {
  std::string digits = std::to_string(value);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<size_t>(at), ",");
  return digits;
}

std::string decimals(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string arabic_number(Random& random) {
  const auto some = [&](int low, int high) { return std::to_string(random.between(low, high)); };
  switch (random.between(0, 13)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return decimals(random.between(0.0, 100.0));
    case 4:
      return some(0, 100) + "." + some(0, 9);
    case 5:
      return some(2550, 2575);
    case 6:
      return some(1, 31);
    case 7:
      return some(1, 10) + "." + some(1, 20);
    case 8:
      return some(1, 20) + ".";
    case 9:
      return with_commas(random.between(1'000, 99'999'999));
    case 10:
      return some(1, 99'999) + "/" + some(1, 2'570);
    case 11:
      return some(1, 30) + "-" + some(1, 60);
    case 12:
      return "(" + some(1, 30) + ")";
    default:
      return some(100'000, 99'999'999);
  }
}

// "31 มี.ค. 67", alone or from one to another.
std::string date(Random& random) {
  static const std::vector<std::string> months{"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                               "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
  const auto day = [&] {
    const std::string number = random.chance(0.6) ? std::to_string(random.between(1, 31)) + " " : "";
    const int year = random.chance(0.7) ? random.between(65, 72) : random.between(2560, 2572);
    return number + random.pick(months) + (random.chance(0.75) ? " " + std::to_string(year) : "");
  };
  std::string text = day();
  if (random.chance(0.5)) text += (random.chance(0.5) ? " - " : "-") + day();
  return text;
}

std::string number(Random& random) {
  const std::string arabic = arabic_number(random);
  return random.chance(0.65) ? thai_digits(arabic) : arabic;
}

std::string item_code(Random& random) {
  static const std::vector<std::string> letters{"O", "O", "i", "e", "o", "I", "E"};
  return random.pick(letters) + std::to_string(random.between(1, 43));
}

std::string lower_case(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string random_letters(int count, Random& random) {
  static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string letters;
  for (int i = 0; i < count; ++i)
    letters += alphabet[static_cast<size_t>(random.between(0, static_cast<int>(alphabet.size()) - 1))];
  return letters;
}

std::string address(Random& random) {
  static const std::vector<std::string> starts{"www.", "http://", "https://", "https://www.",
                                               "",     "info@",   "saraban@"};
  static const std::vector<std::string> ends{".go.th", ".com", ".ac.th", ".or.th", ".org", ".in.th", ".net"};
  const auto name = [&] {
    return random.chance(0.5) ? lower_case(random.pick(latin_words))
                              : random_letters(random.between(3, 12), random);
  };
  std::string text = random.pick(starts) + name() + random.pick(ends);
  for (int deeper = random.between(0, 3); deeper > 0; --deeper) text += "/" + name();
  if (random.chance(0.2)) text += "?id=" + std::to_string(random.between(1, 9999));
  return text;
}

std::string latin(Random& random) {
  std::string words = random.pick(latin_words);
  for (int more = random.between(0, 3); more > 0; --more) words += " " + random.pick(latin_words);
  return " " + words + " ";
}

std::string without_double_spaces(const std::string& text) {
  std::string clean;
  for (char c : text)
    if (c != ' ' || (!clean.empty() && clean.back() != ' ')) clean += c;
  while (!clean.empty() && clean.back() == ' ') clean.pop_back();
  return clean;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

// Cuts a text that is longer than `letters_max` at a letter where a line of print could end.
std::string cut(const std::string& text, size_t letters_max, Random& random) {
  std::u32string letters = decode_utf8(text);
  if (letters.size() <= letters_max) return text;
  const auto is_mark = [](char32_t c) { return is_thai_mark(c) || c == sara_am; };
  const size_t start = static_cast<size_t>(random.between(0, static_cast<int>(letters.size() - letters_max)));
  size_t begin = start, end = start + letters_max;
  while (begin > 0 && is_mark(letters[begin])) --begin;
  while (end < letters.size() && is_mark(letters[end])) ++end;
  return encode_utf8(letters.substr(begin, end - begin));
}

}  // namespace

LineText::LineText(std::vector<std::string> words, LineKinds kinds)
    : kinds_(kinds), words_(std::move(words)), grammar_(make::built_in_wordings(), make::Reserve::train) {
  for (const std::string& name : make::built_in_wordings().names())
    if (name != "font") lists_.push_back(name);
  grammar_.known = {{"agency", "เทศบาลตำบลบ้านใหม่"},
                    {"fy", "2567"},
                    {"fy-1", "2566"},
                    {"ay", "2566"},
                    {"yy", "67"},
                    {"yy-1", "66"},
                    {"year", "2565"},
                    {"date", "1 ตุลาคม 2566"},
                    {"overall", "86.47"},
                    {"grade", "A"},
                    {"no", "7"},
                    {"score", "91.38"},
                    {"subscore", "74.05"},
                    {"foreign", "เทศบาลตำบลหนองน้ำใส"},
                    {"district", "เมือง"},
                    {"host", "www.banmai.go.th"},
                    {"name", "การใช้อำนาจ"}};
}

std::string LineText::phrase(Random& random) const {
  make::Grammar grammar = grammar_;
  grammar.theme = random.between(1, 10);
  const std::string text = grammar.say(random.pick(lists_), random);
  return random.chance(0.6) ? thai_digits(text) : text;
}

std::string LineText::piece(Random& random) const {
  const double kind = random.unit();
  if (kind < 0.14) return (random.chance(0.8) ? " " : "") + number(random) + (random.chance(0.7) ? " " : "");
  if (kind < 0.18) return latin(random);
  if (kind < 0.19) return " " + address(random) + " ";
  if (kind < 0.21) return " " + item_code(random) + " ";
  if (kind < 0.30) return random.pick(signs);
  if (kind < 0.50) return phrase(random);
  return random.pick(words_) + (random.chance(0.13) ? " " : "");
}

std::string LineText::mixture(Random& random) const {
  const int wanted = random.chance(0.35) ? random.between(4, 22) : random.between(20, 75);
  std::string text = random.chance(0.15) ? random.pick(bullets) : "";
  while (letter_count(text) < wanted) text += piece(random);
  return cut(text, static_cast<size_t>(wanted) + 6, random);
}

std::string LineText::line(Random& random) const {
  const double kind = numbers_only() ? 0 : random.unit();
  std::string text;
  if (kind < 0.16)
    text = number(random) + (random.chance(0.15) ? "%" : "");
  else if (kind < 0.20)
    text = item_code(random);
  else if (kind < 0.22)
    text = address(random);
  else if (kind < 0.25)
    text = random.chance(0.6) ? thai_digits(date(random)) : date(random);
  else if (kind < 0.26)
    text = random.pick(dashes);
  else if (kind < 0.40)
    text = cut(phrase(random), static_cast<size_t>(random.between(6, 80)), random);
  else
    text = mixture(random);
  text = without_double_spaces(text);
  return text.empty() ? line(random) : text;
}

std::vector<std::string> read_thai_words(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error("file-unreadable", path, std::strerror(errno), "Install the package hunspell-th.");
  std::vector<std::string> words;
  for (std::string word; std::getline(file, word);) {
    word.resize(std::min(word.find('/'), word.size()));
    bool thai = !word.empty();
    const std::u32string letters = decode_utf8(word);
    for (char32_t letter : letters) thai = thai && is_thai(letter);
    if (thai && letters.size() < 14) words.push_back(word);
  }
  if (words.empty())
    throw Error("file-unreadable", path, "there is no Thai word in it", "Install the package hunspell-th.");
  return words;
}

std::string as_recognized(const std::string& text) {
  std::string spelled = text;
  for (const char* tone : {"่", "้", "๊", "๋"})
    replace_all(spelled, std::string(tone) + "ำ", std::string("ํ") + tone + "า");
  replace_all(spelled, "ำ", "ํา");
  return spelled;
}

}  // namespace thaimemo::train
