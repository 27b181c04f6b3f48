// The wordings and patterns of integrity reports, from a TOML file (docs/rules-file.md says how to add one).
// toml++ is included in rule_file.cc and nowhere else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/record/report_record.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/word_list.h"
#include "normalize/text/pattern.h"

namespace thaimemo {

// An indicator of the closed vocabulary with every spelling that counts as its name; all folded.
struct IndicatorRule {
  int number = 0;
  Instrument instrument = Instrument::iit;
  std::string name;                             // canonical, as written in the rules
  std::vector<std::string> spellings;           // folded, the name first
  std::vector<std::u32string> spelled_letters;  // the same, letter by letter
};

// A column header's wording. Where several fields claim a column, the greater weight wins.
struct HeaderRule {
  std::string field;  // a field's name, or "ordinal": the number of a list's row
  std::string name;   // of field "other": what the column is called whatever its header says; "" for no name
  Pattern pattern;    // found anywhere in the folded header
  double weight = 1;
  std::vector<std::string> examples;  // also the vocabulary for headers that no pattern knows
  std::vector<std::string> folded_examples;
  std::vector<std::u32string> example_letters;  // of the folded ones
  std::string place;                            // "ita.toml:12"
  std::optional<Pattern> bare{};                // as below
};

// A pattern with a meaning. The section of the file says what for, `kind` which one of them.
struct WordingRule {
  std::string kind;
  Pattern pattern;      // on folded text
  int value_group = 0;  // number of the group called "value", 0 where there is none
  std::string example, gives;
  std::string write;  // of section "value": how the value is written, "{value}" standing for it
  std::string place;
  std::optional<Pattern> bare{};  // the same for text folded without marks; none where that is no pattern

  std::optional<Match> find(std::string_view folded_text, Folding folding) const;
};

struct Grade {
  std::string name;
  double from = 0, below = 0;  // overall scores of this grade: from <= score < below
};

struct GradeScale {
  int first_year = 0, last_year = 0;
  std::vector<Grade> grades;
};

class Rules {
 public:
  static const Rules& built_in();
  static Rules from_file(const std::string& path);  // throws Error "file-unreadable" and as from_text
  // Throws Error "bad-rules" or "bad-pattern" with file, line and what is wrong. `name` is what errors call
  // the file.
  static Rules from_text(std::string_view toml, const std::string& name);

  const std::vector<IndicatorRule>& indicators() const { return indicators_; }
  const std::vector<HeaderRule>& headers() const { return headers_; }
  // The words headers are made of, for those whose letters came out wrong.
  const WordList& header_words() const { return header_words_; }
  // The words that say of which type an agency is, for titles whose letters came out wrong.
  const WordList& agency_words() const { return agency_words_; }
  // The words that begin the fields of a memo's head, as written, for scans.
  const std::vector<std::string>& memo_words() const { return memo_words_; }
  // The rules of a section such as "furniture", in the file's order.
  const std::vector<WordingRule>& wordings(const std::string& section) const;
  // Whether any rule of a section is found in a text: one search instead of one for each rule.
  bool any_found(const std::string& section, std::string_view text) const;
  const GradeScale* grade_scale(int year) const;  // nullptr where the file knows none
  const std::string& sha256() const { return sha256_; }

  const IndicatorRule& indicator(int number) const;
  // A pattern of every spelling of every indicator, longer ones before those they begin with.
  const Pattern& indicator_names() const { return *indicator_names_; }
  // The number of the indicator that goes by a folded spelling, which must be one of those.
  int indicator_spelled(const std::string& spelling) const { return spelled_.at(spelling); }

  // The sections wordings() knows; a rules file may leave some out.
  static const std::vector<std::string>& section_names();

 private:
  friend class RuleFile;
  Rules() = default;

  std::vector<IndicatorRule> indicators_;
  std::vector<HeaderRule> headers_;
  WordList header_words_, agency_words_;
  std::vector<std::string> memo_words_;
  std::map<std::string, std::vector<WordingRule>> wordings_;
  std::map<std::string, Pattern> any_;  // for each section one pattern that any of its rules' matches fits
  std::vector<GradeScale> grade_scales_;
  std::map<std::string, int> spelled_;
  std::optional<Pattern> indicator_names_;
  std::string sha256_;
};

// A rule that was found in a text, and where.
struct Hit {
  const WordingRule* rule = nullptr;
  Match match;

  std::string_view value() const;  // the group "value", or the whole match
  bool has_value() const;          // whether the group took part in the match
};

// Which of a file's rules: all of a section, or those of one kind.
struct RuleChoice {
  std::string section, kind;
};

// The first of these rules, in the file's order, that is found in a text; the one search all readers share. The
// text is folded, but for the sections that see it as written.
std::optional<Hit> first_hit(const Rules& rules, const RuleChoice& choice, std::string_view text,
                             Folding folding = Folding::usual);
// The same in a text as it is written; where none is found, with marks left out. `line` becomes the folding
// it was found in and has to outlive the hit.
std::optional<Hit> first_hit_with_or_without_marks(const Rules& rules, const RuleChoice& choice,
                                                   std::string_view written, FoldedText& line);
// Whether such a rule is found at all, with marks or without.
bool hits_with_or_without_marks(const Rules& rules, const RuleChoice& choice, std::string_view written);
// Every place where one of these rules is found, from left to right; of two that overlap the first.
std::vector<Hit> all_hits(const Rules& rules, const RuleChoice& choice, std::string_view text);

bool hits(const Rules& rules, const std::string& section, std::string_view text);
bool hits_kind(const Rules& rules, const RuleChoice& choice, std::string_view text);

}  // namespace thaimemo
