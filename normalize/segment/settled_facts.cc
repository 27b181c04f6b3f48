#include "normalize/segment/settled_facts.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <variant>

#include "base/calendar.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

using Text = std::optional<std::string> Facts::*;
using Year = std::optional<int> Facts::*;

// A column of view documents that a person may settle.
struct Fact {
  std::string name;
  std::variant<Text, Year, std::optional<double> Facts::*> member;
  std::string doubted_by;  // how the codes of problems begin that doubt it
  std::string said_by;     // what their place or message says as well; "" where the code is enough
};

const std::vector<Fact>& all_facts() {
  static const std::vector<Fact> facts{
      {"agency", &Facts::agency, "agency-", ""},
      {"agency_type", &Facts::agency_type, "agency-", ""},
      {"district", &Facts::district, "place-", ""},
      {"province", &Facts::province, "place-", ""},
      {"fiscal_year", &Facts::fiscal_year, "year-uncertain", "fiscal"},
      {"assessment_year", &Facts::assessment_year, "year-uncertain", "assessment"},
      {"overall_score", &Facts::overall_score, "overall-uncertain", ""},
      {"overall_grade", &Facts::overall_grade, "overall-uncertain", ""},
      {"memo_number", &Facts::memo_number, "memo-number-", ""},
      {"memo_date", &Facts::memo_date, "memo-date-", ""},
      {"subject", &Facts::subject, "memo-subject-", ""}};
  return facts;
}

const Fact& fact_called(const std::string& name) {
  const auto found = std::ranges::find(all_facts(), name, &Fact::name);
  if (found == all_facts().end())
    throw Error("bad-fact", name, "is no fact of a document",
                "Use a column of view documents, such as agency.");
  return *found;
}

[[noreturn]] void refuse(const std::string& name, const std::string& value, const std::string& wanted) {
  throw Error("bad-fact", name, "'" + value + "' is not " + wanted, "Write " + wanted + ".");
}

std::string checked_year(const std::string& name, const std::string& value) {
  constexpr int first = 2500,
                last = 2699;  // of the Buddhist era: the papers of living people and their children
  int year = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), year);
  if (error != std::errc{} || end != value.data() + value.size() || year < first || year > last)
    refuse(name, value, "a year of the Buddhist era such as 2567");
  return std::to_string(year);
}

std::string checked_date(const std::string& name, const std::string& value) {
  int year = 0, month = 0, day = 0;
  if (value.size() == 10 && std::sscanf(value.c_str(), "%4d-%2d-%2d", &year, &month, &day) == 3) {
    const Date date = date_of(year + buddhist_era_offset_years, month, day);
    if (date.ok() && iso_text(date) == value) return value;
  }
  refuse(name, value, "a date of the Common Era such as 2024-12-27");
}

std::string checked_score(const std::string& name, const std::string& value) {
  const auto number = read_score(value);
  if (!number || number->guessed || number->value < 0 || number->value > score_max)
    refuse(name, value, "a score from 0 to 100 such as 85.32");
  return value;
}

void set(Facts& facts, const Fact& fact, const std::string& value) {
  const bool told = !value.empty();
  if (const auto* text = std::get_if<Text>(&fact.member))
    facts.*(*text) = told ? std::optional(value) : std::nullopt;
  else if (const auto* year = std::get_if<Year>(&fact.member))
    facts.*(*year) = told ? std::optional(std::stoi(value)) : std::nullopt;
  else
    facts.*std::get<std::optional<double> Facts::*>(fact.member) =
        told ? std::optional(read_score(value)->value) : std::nullopt;
}

// The names by which checks know the agency again.
Agency agency_called(const std::string& name, const Rules& rules) {
  if (auto agency = own_agency({name}, {}, rules)) return *agency;
  return {name, other_kind, folded(name)};
}

void settle_agency(const SettledFacts& settled, const Rules& rules, ReadFacts& read) {
  const auto name = settled.find("agency");
  if (name == settled.end()) return;
  read.agency = name->second.empty() ? std::nullopt : std::optional(agency_called(name->second, rules));
  read.facts.agency_type = read.agency ? std::optional(read.agency->kind) : std::nullopt;
}

// Problems of places speak of province and district alike: they go with the name they quote, or with both.
bool answers(const SettledFacts& settled, const Fact& fact, const std::string& was, const Problem& problem) {
  if (!problem.code.starts_with(fact.doubted_by)) return false;
  if (fact.doubted_by == "place-" && !(settled.contains("district") && settled.contains("province")))
    return !was.empty() && problem.message.find("'" + was + "'") != std::string::npos;
  return problem.message.find(fact.said_by) != std::string::npos;
}

}  // namespace

void settle_facts(const SettledFacts& settled, const Rules& rules, ReadFacts& read,
                  std::vector<Problem>& problems) {
  settle_agency(settled, rules, read);
  for (const auto& [name, value] : settled) {
    const Fact& fact = fact_called(name);
    const std::string was = fact_named(read.facts, name);
    set(read.facts, fact, value);
    if (value.empty())
      std::erase_if(read.places, [&, &of = name](const FactPlace& place) { return place.field == of; });
    std::erase_if(problems, [&](const Problem& problem) { return answers(settled, fact, was, problem); });
  }
  if (settled.contains("overall_score")) read.overall.score = read.facts.overall_score;
  if (settled.contains("overall_grade")) read.overall.grade = read.facts.overall_grade;
  if (settled.contains("assessment_year")) read.overall.year = read.facts.assessment_year;
}

std::string checked_fact(const std::string& name, const std::string& value) {
  const Fact& fact = fact_called(name);
  const std::string plain = squeezed(value);
  if (plain.empty()) return plain;
  if (std::holds_alternative<Year>(fact.member)) return checked_year(name, plain);
  if (std::holds_alternative<std::optional<double> Facts::*>(fact.member)) return checked_score(name, plain);
  return name == "memo_date" ? checked_date(name, plain) : plain;
}

std::string fact_named(const Facts& facts, const std::string& name) {
  const Fact& fact = fact_called(name);
  if (const auto* text = std::get_if<Text>(&fact.member)) return (facts.*(*text)).value_or("");
  if (const auto* year = std::get_if<Year>(&fact.member))
    return facts.*(*year) ? std::to_string(*(facts.*(*year))) : "";
  const auto score = facts.*std::get<std::optional<double> Facts::*>(fact.member);
  return score ? two_decimals(*score) : "";
}

const std::vector<std::string>& fact_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> list;
    for (const Fact& fact : all_facts()) list.push_back(fact.name);
    return list;
  }();
  return names;
}

}  // namespace thaimemo
