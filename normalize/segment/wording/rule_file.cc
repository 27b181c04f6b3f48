#include "normalize/segment/wording/rule_file.h"

#include <toml++/toml.h>
#include <algorithm>
#include <initializer_list>

#include "base/sha256.h"
#include "base/utf8.h"
#include "normalize/segment/wording/built_in_rules.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/key_depth.h"

namespace thaimemo {
namespace {

constexpr int format_version = 1;
const std::string built_in_name = "ita.toml";

// One [[section]] entry with the place to name in errors.
class Entry {
 public:
  Entry(const toml::table& table, std::string file) : table_(table), file_(std::move(file)) {}

  std::string place() const { return file_ + ":" + std::to_string(table_.source().begin.line); }

  [[noreturn]] void fail(const std::string& message) const {
    throw Error("bad-rules", place(), message, "See docs/rules-file.md for what a rule holds.");
  }

  void allow(std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, value] : table_) {
      const std::string_view name = key.str();
      if (std::find(keys.begin(), keys.end(), name) == keys.end())
        fail("'" + std::string(name) + "' is not a key of this rule");
    }
  }

  template <typename T>
  T value(const char* key) const {
    const auto found = table_[key].value<T>();
    if (!found) fail(std::string("'") + key + "' is missing or has the wrong type");
    return *found;
  }

  template <typename T>
  T value_or(const char* key, T otherwise) const {
    return table_.contains(key) ? value<T>(key) : otherwise;
  }

  std::vector<std::string> list(const char* key) const {
    std::vector<std::string> texts;
    const toml::array* array = table_[key].as_array();
    if (array == nullptr) fail(std::string("'") + key + "' is missing or no list");
    for (const toml::node& node : *array) {
      const auto text = node.value<std::string>();
      if (!text) fail(std::string("'") + key + "' may hold texts only");
      texts.push_back(*text);
    }
    return texts;
  }

  std::vector<Entry> entries(const char* key) const {
    std::vector<Entry> result;
    const toml::array* array = table_[key].as_array();
    if (array == nullptr) fail(std::string("'") + key + "' is missing or no list");
    for (const toml::node& node : *array) {
      if (node.as_table() == nullptr) fail(std::string("'") + key + "' may hold tables only");
      result.emplace_back(*node.as_table(), file_);
    }
    return result;
  }

 private:
  const toml::table& table_;
  std::string file_;
};

IndicatorRule read_indicator(const Entry& entry) {
  entry.allow({"number", "instrument", "name", "also"});
  IndicatorRule rule;
  rule.number = static_cast<int>(entry.value<int64_t>("number"));
  if (rule.number < 1 || rule.number > 10) entry.fail("'number' must be 1 to 10");
  try {
    rule.instrument = instrument_named(entry.value<std::string>("instrument"));
  } catch (const Error&) {
    entry.fail("'instrument' must be IIT, EIT or OIT");
  }
  rule.name = entry.value<std::string>("name");
  rule.spellings.push_back(folded(rule.name));
  for (const std::string& name : entry.list("also")) rule.spellings.push_back(folded(name));
  for (const std::string& spelling : rule.spellings) rule.spelled_letters.push_back(decode_utf8(spelling));
  return rule;
}

bool is_field(const std::string& name) try {
  return name == "ordinal" || name == name_of(field_named(name));
} catch (const Error&) {
  return false;
}

// A name stands beside those of the fields and must not be taken for one.
void expect_field_and_name(const Entry& entry, const HeaderRule& rule) {
  if (!is_field(rule.field)) entry.fail("'" + rule.field + "' is not a field");
  if (!rule.name.empty() && rule.field != "other") entry.fail("only a column of field 'other' has a name");
  if (is_field(rule.name)) entry.fail("'" + rule.name + "' is the name of a field");
}

// Marks that stand in a set or before a quantifier may leave something that is no pattern.
std::optional<Pattern> without_marks(const std::string& expression) try {
  return Pattern(folded(expression, Folding::without_marks));
} catch (const Error&) {
  return std::nullopt;
}

HeaderRule read_header(const Entry& entry) {
  entry.allow({"field", "name", "pattern", "weight", "examples"});
  HeaderRule rule{entry.value<std::string>("field"),
                  entry.value_or<std::string>("name", ""),
                  Pattern(entry.value<std::string>("pattern"), entry.place()),
                  entry.value_or<double>("weight", 1),
                  entry.list("examples"),
                  {},
                  {},
                  entry.place(),
                  without_marks(entry.value<std::string>("pattern"))};
  expect_field_and_name(entry, rule);
  if (rule.weight <= 0) entry.fail("'weight' must be greater than 0");
  if (rule.examples.empty()) entry.fail("a rule needs an example");
  for (const std::string& example : rule.examples) {
    rule.folded_examples.push_back(folded(example));
    rule.example_letters.push_back(decode_utf8(rule.folded_examples.back()));
  }
  return rule;
}

WordingRule read_wording(const Entry& entry) {
  entry.allow({"kind", "pattern", "example", "gives", "write"});
  WordingRule rule{entry.value_or<std::string>("kind", ""),
                   Pattern(entry.value<std::string>("pattern"), entry.place()),
                   0,
                   entry.value<std::string>("example"),
                   entry.value_or<std::string>("gives", ""),
                   entry.value_or<std::string>("write", ""),
                   entry.place(),
                   without_marks(entry.value<std::string>("pattern"))};
  rule.value_group = rule.pattern.group_named("value");
  for (const auto& [key, text] : {std::pair("gives", rule.gives), std::pair("write", rule.write)})
    if (rule.value_group == 0 && !text.empty())
      entry.fail("'" + std::string(key) + "' needs a group (?P<value>…) in the pattern");
  return rule;
}

GradeScale read_grade_scale(const Entry& entry) {
  entry.allow({"first_year", "last_year", "grades"});
  GradeScale scale{static_cast<int>(entry.value<int64_t>("first_year")),
                   static_cast<int>(entry.value<int64_t>("last_year")),
                   {}};
  if (scale.first_year > scale.last_year) entry.fail("'first_year' is after 'last_year'");
  for (const Entry& grade : entry.entries("grades")) {
    grade.allow({"name", "from", "below"});
    scale.grades.push_back(
        {grade.value<std::string>("name"), grade.value<double>("from"), grade.value<double>("below")});
  }
  return scale;
}

Pattern any_spelling(const std::map<std::string, int>& spelled) {
  std::string expression;
  for (auto name = spelled.rbegin(); name != spelled.rend(); ++name)  // a prefix sorts before what it begins
    expression += (expression.empty() ? "" : "|") + name->first;
  return Pattern(expression, "names of indicators");
}

// All patterns of a section as one, without its groups.
Pattern any_of(const std::vector<WordingRule>& rules) {
  static const std::string group = "(?P<value>";
  std::string expression;
  for (const WordingRule& rule : rules) {
    std::string one = rule.pattern.expression();
    for (size_t at = one.find(group); at != std::string::npos; at = one.find(group))
      one.replace(at, group.size(), "(?:");
    expression += (expression.empty() ? "(?:" : "|(?:") + one + ")";
  }
  return Pattern(expression, "all rules of a section");
}

toml::table parse(std::string_view text, const std::string& name) {
  if (const int line = line_of_deep_key(text))
    throw Error("bad-rules", name + ":" + std::to_string(line), "a key has more parts than any of the rules'",
                "See docs/rules-file.md for the keys.");
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& wrong) {
    throw Error("bad-rules", name + ":" + std::to_string(wrong.source().begin.line),
                std::string(wrong.description()), "The file is not valid TOML there.");
  }
}

}  // namespace

// Adds every entry of a parsed file to what is there.
void RuleFile::add_sections(const toml::table& file, const std::string& name, Rules& rules, Words& words) {
  const Entry top(file, name);
  if (top.value<int64_t>("version") != format_version) top.fail("this program reads rules of version 1");
  const bool has_indicators = !rules.indicators_.empty();
  for (const auto& [key, node] : file) {
    const std::string section(key.str());
    if (section == "version" || section == "adds_to") continue;
    if (section == "header_words" || section == "agency_words" || section == "memo_words") {
      for (const std::string& word : top.list(section.c_str())) words[section].push_back(folded(word));
      continue;
    }
    const auto& names = Rules::section_names();
    const bool wording = std::find(names.begin(), names.end(), section) != names.end();
    if (!wording && section != "indicator" && section != "header" && section != "grade_scale")
      throw Error("bad-rules", name + ":" + std::to_string(node.source().begin.line),
                  "'" + section + "' is not a section of a rules file",
                  "See docs/rules-file.md for the sections.");
    for (const Entry& entry : top.entries(section.c_str())) {
      if (wording)
        rules.wordings_[section].push_back(read_wording(entry));
      else if (section == "header")
        rules.headers_.push_back(read_header(entry));
      else if (section == "grade_scale")
        rules.grade_scales_.push_back(read_grade_scale(entry));
      else if (!has_indicators)
        rules.indicators_.push_back(read_indicator(entry));
    }
  }
}

Rules RuleFile::read(std::string_view text, const std::string& name) {
  const toml::table file = parse(text, name);
  const Entry top(file, name);
  Rules rules;
  Words words;
  std::string all(text);
  add_sections(file, name, rules, words);
  if (file.contains("adds_to")) {
    if (top.value<std::string>("adds_to") != built_in_name) top.fail("'adds_to' must be \"ita.toml\"");
    add_sections(parse(built_in_rules, built_in_name), built_in_name, rules, words);
    all += built_in_rules;
  }
  rules.sha256_ = sha256_hex(all);
  rules.header_words_ = WordList(words["header_words"]);
  rules.agency_words_ = WordList(words["agency_words"]);
  rules.memo_words_ = words["memo_words"];
  if (rules.indicators_.size() != 10) top.fail("a rules file names the ten indicators, each once");
  for (const auto& [section, wordings] : rules.wordings_) rules.any_.emplace(section, any_of(wordings));
  for (const IndicatorRule& rule : rules.indicators_)
    for (const std::string& spelling : rule.spellings) rules.spelled_.emplace(spelling, rule.number);
  rules.indicator_names_ = any_spelling(rules.spelled_);
  return rules;
}

Rules Rules::from_text(std::string_view toml, const std::string& name) {
  return RuleFile::read(toml, name);
}

}  // namespace thaimemo
