#include "store/correction/correction.h"

#include <algorithm>
#include <cmath>
#include <regex>

#include "base/json.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "normalize/record/report_record.h"
#include "normalize/segment/settled_facts.h"
#include "store/correction/grid_shape.h"

namespace thaimemo {
namespace {

constexpr std::pair<Target, const char*> target_names[] = {{Target::cell, "cell"},
                                                           {Target::line, "line"},
                                                           {Target::column, "column"},
                                                           {Target::fact, "fact"},
                                                           {Target::grid, "grid"}};

constexpr std::pair<Verdict, const char*> verdict_names[] = {{Verdict::corrected, "corrected"},
                                                             {Verdict::confirmed, "confirmed"},
                                                             {Verdict::illegible, "illegible"},
                                                             {Verdict::unsure, "unsure"},
                                                             {Verdict::reverted, "reverted"}};

template <typename Names, typename Value>
const char* name_in(const Names& names, Value value) {
  for (const auto& [known, name] : names)
    if (known == value) return name;
  return "";
}

template <typename Names>
auto named_in(const Names& names, const std::string& name, const char* what) {
  for (const auto& [value, known] : names)
    if (name == known) return value;
  throw Error("bad-correction", what, "'" + name + "' is none of those docs/review.md lists");
}

long long hundredths(double points) {
  return std::llround(points * 100);
}

void refuse(bool wrong, const std::string& what, const std::string& message) {
  if (wrong) throw Error("bad-correction", what, message);
}

void check_texts(const Correction& correction) {
  for (const std::string* text : {&correction.raw, &correction.before, &correction.after, &correction.reason,
                                  &correction.reviewer, &correction.name})
    refuse(!is_valid_utf8(*text) || text->find('\0') != std::string::npos, "text", "is no UTF-8 text");
}

void check_value(const Correction& correction) {
  if (correction.verdict != Verdict::corrected && correction.verdict != Verdict::confirmed) return;
  if (correction.target == Target::fact)
    refuse(checked_fact(correction.name, correction.after) != correction.after, correction.name,
           "has spaces around it");
  if (correction.target == Target::column) field_named(correction.after);
  if (correction.target == Target::grid && !correction.after.empty())
    refuse(text_of(grid_shape_in(correction.after)) != correction.after, "grid",
           "is not in its shortest form");
}

void check_grid(const Correction& correction) {
  if (correction.target != Target::grid) return;
  refuse(correction.bbox.empty(), "box", "is missing");
  grid_reading_in(correction.raw);
}

bool same_part(const Box& a, const Box& b) {
  constexpr double common_min = 0.5;  // of the smaller one
  const double smaller = std::min(a.width() * a.height(), b.width() * b.height());
  return overlap_area(a, b) > common_min * smaller;
}

}  // namespace

std::string hash_of(const Correction& correction, const std::string& previous) {
  const Box& box = correction.bbox;
  const Json content{
      {"id", correction.id},
      {"sha256", correction.sha256},
      {"target", name_of(correction.target)},
      {"name", correction.name},
      {"place", {correction.page, correction.table, correction.row, correction.column}},
      {"box", {hundredths(box.x0), hundredths(box.y0), hundredths(box.x1), hundredths(box.y1)}},
      {"raw", correction.raw},
      {"before", correction.before},
      {"after", correction.after},
      {"verdict", name_of(correction.verdict)},
      {"reason", correction.reason},
      {"reviewer", correction.reviewer},
      {"made_at", correction.made_at},
      {"program_version", correction.program_version},
      {"previous", previous}};
  return sha256_hex(to_line(content));
}

const char* name_of(Target target) {
  return name_in(target_names, target);
}
const char* name_of(Verdict verdict) {
  return name_in(verdict_names, verdict);
}
Target target_named(const std::string& name) {
  return named_in(target_names, name, "target");
}
Verdict verdict_named(const std::string& name) {
  return named_in(verdict_names, name, "verdict");
}

Box own_box(const Correction& made) {
  const bool drawn = made.verdict == Verdict::corrected || made.verdict == Verdict::confirmed;
  return made.target == Target::grid && drawn && !made.after.empty() ? grid_shape_in(made.after).box()
                                                                     : made.bbox;
}

bool same_place(const Correction& a, const Correction& b) {
  const auto place = [](const Correction& one) {
    return std::tuple(one.target, one.name, one.page, one.table, one.row, one.column);
  };
  if (a.target == Target::grid && b.target == Target::grid)
    return a.sha256 == b.sha256 && a.page == b.page && same_part(own_box(a), own_box(b));
  if (a.sha256 != b.sha256 || place(a) != place(b)) return false;
  return a.target != Target::line || a.bbox == b.bbox;
}

void check(const Correction& correction) {
  static const std::regex time(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"), sha("[0-9a-f]{64}");
  refuse(correction.reviewer.empty(), "reviewer", "every correction carries a name");
  refuse(!std::regex_match(correction.made_at, time), "made_at", "is no time such as 2026-01-31T08:15:00Z");
  refuse(!std::regex_match(correction.sha256, sha), "sha256", "is no SHA-256");
  refuse(correction.target != Target::fact && correction.page < 1, "page", "is missing");
  refuse((correction.target == Target::cell || correction.target == Target::column) && correction.table < 1,
         "table_no", "is missing");
  check_texts(correction);
  check_grid(correction);
  check_value(correction);
}

}  // namespace thaimemo
