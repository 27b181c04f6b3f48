#include "base/translation.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <sstream>
#include <vector>

#include "base/embedded_file.h"

namespace thaimemo {

std::vector<EmbeddedFile> translation_files();  // generated: po/th.po

namespace {

struct Sentence {
  std::string english, thai;
};

// Between the quotes of a line of a .po file.
std::string unquoted(const std::string& line) {
  std::string text;
  for (size_t i = line.find('"') + 1; i < line.rfind('"'); ++i) {
    const bool escaped = line[i] == '\\';
    if (escaped) ++i;
    text += escaped && line[i] == 'n' ? '\n' : line[i];
  }
  return text;
}

std::vector<Sentence> sentences_in(std::string_view po) {
  std::vector<Sentence> sentences;
  std::istringstream lines{std::string(po)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("msgid ")) sentences.push_back({unquoted(line), ""});
    if (line.starts_with("msgstr ")) sentences.back().thai = unquoted(line);
  }
  return sentences;
}

const std::vector<Sentence>& thai_sentences() {
  static const std::vector<Sentence> sentences = sentences_in(translation_files().front().content);
  return sentences;
}

std::vector<std::string> split_at_gaps(const std::string& sentence) {
  std::vector<std::string> pieces;
  size_t begin = 0;
  for (size_t gap = 0; (gap = sentence.find("%s", begin)) != sentence.npos; begin = gap + 2)
    pieces.push_back(sentence.substr(begin, gap - begin));
  pieces.push_back(sentence.substr(begin));
  return pieces;
}

using Gaps = std::vector<std::string>;

// What stands in the gaps of `sentence` where `message` is one of its kind.
std::optional<Gaps> gaps_of(const std::string& sentence, const std::string& message) {
  const std::vector<std::string> pieces = split_at_gaps(sentence);
  if (!message.starts_with(pieces.front()) || !message.ends_with(pieces.back())) return std::nullopt;
  Gaps gaps;
  size_t begin = pieces.front().size();
  for (size_t i = 1; i < pieces.size(); ++i) {
    const bool is_last = i + 1 == pieces.size();
    const size_t end = is_last ? message.size() - pieces[i].size() : message.find(pieces[i], begin);
    if (end == message.npos || end < begin) return std::nullopt;
    gaps.push_back(message.substr(begin, end - begin));
    begin = end + pieces[i].size();
  }
  return begin == message.size() ? std::optional(gaps) : std::nullopt;
}

// %s takes the gaps in their order, %2$s the second one.
std::string filled(const std::string& thai, const Gaps& gaps) {
  std::string text;
  size_t next = 0;
  for (size_t i = 0; i < thai.size(); ++i) {
    const bool numbered = thai[i] == '%' && thai.compare(i + 2, 2, "$s") == 0;
    if (!numbered && thai.compare(i, 2, "%s") != 0) {
      text += thai[i];
      continue;
    }
    const size_t which = numbered ? static_cast<size_t>(thai[i + 1] - '1') : next++;
    text += which < gaps.size() ? gaps[which] : "";
    i += numbered ? 3 : 1;
  }
  return text;
}

}  // namespace

// Of two sentences that a message may be, the one that says more of it itself. A gap may hold a whole sentence.
std::string in_thai(const std::string& message) {
  if (message.empty()) return message;
  const Sentence* nearest = nullptr;
  for (const Sentence& sentence : thai_sentences()) {
    if (sentence.english.empty() || !gaps_of(sentence.english, message)) continue;
    if (nearest == nullptr || sentence.english.size() > nearest->english.size()) nearest = &sentence;
  }
  if (nearest == nullptr || nearest->thai.empty()) return message;
  Gaps gaps = *gaps_of(nearest->english, message);
  for (std::string& gap : gaps)
    if (gap.size() < message.size()) gap = in_thai(gap);
  return filled(nearest->thai, gaps);
}

std::string lines_in_thai(const std::string& text) {
  std::string all;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min({text.find('\n', begin), text.find("  ", begin), text.size()});
    all += in_thai(text.substr(begin, end - begin));
    begin = std::min(text.find_first_not_of(" \n", end), text.size());
    all += text.substr(end, begin - end);
  }
  return all;
}

bool thai_is_asked_for() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* const value = std::getenv(name); value != nullptr && *value != '\0')
      return std::string_view(value).starts_with("th");
  return false;
}

std::string in_their_language(const std::string& text) {
  return thai_is_asked_for() ? lines_in_thai(text) : text;
}

Error in_their_language(const Error& error) {
  if (!thai_is_asked_for()) return error;
  return {error.code(), error.place(), in_thai(error.what()), in_thai(error.hint()), error.exit_code()};
}

void tell(const Error& error) {
  std::cerr << to_text(in_their_language(error));
}

}  // namespace thaimemo
