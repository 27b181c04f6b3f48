#include "normalize/text/phrases.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/edit_distance.h"
#include "base/thai_letters.h"
#include "base/utf8.h"
#include "extract/record/passages.h"
#include "normalize/text/normalize.h"

namespace thaimemo {

namespace {

struct Run {
  std::size_t begin = 0, end = 0;
};

std::vector<Run> runs_of(std::u32string_view text) {
  std::vector<Run> runs;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_thai(text[end])) ++end;
    if (end > begin) runs.push_back({begin, end});
    begin = std::max(end, begin + 1);
  }
  return runs;
}

// What stands in runs with names of places, agencies and persons, or before such names.
bool names_something(std::u32string_view run) {
  static constexpr std::array<std::u32string_view, 13> words{
      U"ตำบล",    U"อำเภอ",     U"จังหวัด", U"เทศบาล", U"องค์การ", U"หมู่ที่", U"บ้าน",
      U"โรงเรียน", U"โรงพยาบาล", U"วัด",    U"นาย",    U"นาง",    U"ว่าที่"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return run.find(word) != std::u32string_view::npos; });
}

// Whether what stands before a run is a space and, near it, what stands before names.
bool follows_name(std::u32string_view before) {
  constexpr std::size_t near = 11;
  if (before.empty() || before.back() != U' ') return false;
  before.remove_suffix(1);
  return names_something(before.substr(before.size() - std::min(before.size(), near)));
}

// How sure the recognizer was of a run: of the words that hold it, or of all where it stands over several.
double confidence_of(const std::u32string& run, const Passage& passage) {
  const std::string letters = encode_utf8(run);
  double least = 1, of_all = 1;
  bool found = false;
  for (const Word& word : passage.words) {
    of_all = std::min(of_all, word.confidence);
    if (normalize_text(word.raw, Origin::ocr).text.find(letters) == std::string::npos) continue;
    least = std::min(least, word.confidence);
    found = true;
  }
  return found ? least : of_all;
}

bool by_letters(const Phrase& a, const Phrase& b) {
  return a.letters < b.letters;
}

[[noreturn]] void fail(std::size_t line) {
  throw Error("bad-phrases", "line " + std::to_string(line), "not a number, a tab and Thai letters",
              "Write the file with thaimemo phrases.");
}

}  // namespace

void PhraseCounter::add(const Document& normalized) {
  ++documents_;
  for (const Page& page : normalized.pages)
    for_each_passage(page, [&](const Passage& passage, Origin) {
      const std::u32string text = decode_utf8(passage.text);
      for (const Run& run : runs_of(text)) {
        Count& count = counts_[encode_utf8(std::u32string_view(text).substr(run.begin, run.end - run.begin))];
        if (count.last == documents_) continue;
        ++count.documents;
        count.last = documents_;
      }
    });
}

std::string PhraseCounter::lines(int documents_min) const {
  std::map<std::string_view, int> sorted;
  for (const auto& [run, count] : counts_)
    if (count.documents >= documents_min) sorted.emplace(run, count.documents);
  std::string lines;
  for (const auto& [run, documents] : sorted) (((lines += std::to_string(documents)) += '\t') += run) += '\n';
  return lines;
}

Phrases::Phrases(std::string_view lines, const PhraseSettings& settings) : settings_(settings) {
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    int documents = 0;
    const auto [tab, problem] = std::from_chars(line.data(), line.data() + line.size(), documents);
    if (problem != std::errc() || tab == line.data() + line.size() || *tab != '\t') fail(number);
    std::u32string run = decode_utf8(line.substr(static_cast<std::size_t>(tab + 1 - line.data())));
    if (run.empty() || !std::all_of(run.begin(), run.end(), is_thai)) fail(number);
    if (documents >= settings_.documents_min) known_.push_back({std::move(run), documents});
  }
  std::sort(known_.begin(), known_.end(), by_letters);
  // One letter wrong leaves one of the halves as it is.
  for (std::size_t i = 0; i < known_.size(); ++i) {
    const std::u32string& letters = known_[i].letters;
    const std::size_t half = letters.size() / 2;
    by_beginning_.emplace(letters.substr(0, half), i);
    by_end_.emplace(letters.substr(half), i);
  }
}

std::optional<Phrase> Phrases::meant_by(std::u32string_view run) const {
  if (run.size() < settings_.letters_min || names_something(run)) return std::nullopt;
  if (std::binary_search(known_.begin(), known_.end(), Phrase{std::u32string(run)}, by_letters))
    return std::nullopt;
  const Phrase* nearest = nullptr;
  bool tie = false;
  const auto look = [&](const auto& halves, const std::u32string& half) {
    const auto [from, to] = halves.equal_range(half);
    for (auto at = from; at != to; ++at) {
      const Phrase& phrase = known_[at->second];
      if (edit_distance(run, phrase.letters, 1) != 1 || names_something(phrase.letters)) continue;
      tie = tie || (nearest != nullptr && nearest->letters != phrase.letters);
      nearest = &phrase;
    }
  };
  // The phrase has as many letters, one more or one less.
  for (const std::size_t letters : {run.size() - 1, run.size(), run.size() + 1}) {
    const std::size_t half = letters / 2, rest = letters - half;
    if (half <= run.size()) look(by_beginning_, std::u32string(run.substr(0, half)));
    if (rest <= run.size()) look(by_end_, std::u32string(run.substr(run.size() - rest)));
  }
  if (nearest == nullptr || tie) return std::nullopt;
  return *nearest;
}

std::vector<PhraseRepair> Phrases::repairs_in(std::u32string_view text) const {
  std::vector<PhraseRepair> repairs;
  for (const auto& [begin, end] : runs_of(text)) {
    auto meant = meant_by(text.substr(begin, end - begin));
    if (meant && !follows_name(text.substr(0, begin))) repairs.push_back({begin, end, std::move(*meant)});
  }
  return repairs;
}

void Phrases::correct(Passage& passage) const {
  const std::u32string text = decode_utf8(passage.text);
  std::u32string corrected;
  std::size_t copied = 0;
  for (const auto& [begin, end, meant] : repairs_in(text)) {
    const std::u32string run = text.substr(begin, end - begin);
    if (confidence_of(run, passage) >= settings_.sure_from) continue;
    corrected += text.substr(copied, begin - copied);
    passage.edits.push_back(
        {"phrase", static_cast<int>(corrected.size()), encode_utf8(run), encode_utf8(meant.letters)});
    corrected += meant.letters;
    copied = end;
  }
  if (copied > 0) passage.text = encode_utf8(corrected + text.substr(copied));
}

void Phrases::correct(Page& page) const {
  if (empty()) return;
  for_each_passage(page, [this](Passage& passage, Origin origin) {
    if (origin == Origin::ocr) correct(passage);
  });
}

}  // namespace thaimemo
