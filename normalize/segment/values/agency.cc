#include "normalize/segment/values/agency.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/word_list.h"

namespace thaimemo {
namespace {

// The name behind an agency's type: Thai letters up to a space, a sign or a word that cannot belong to a
// name.
std::string name_behind(std::string_view text, bool local, const Rules& rules) {
  static const Pattern thai("^\\s?([ก-๎]+)");
  const auto match = thai.find(text);
  if (!match) return "";
  std::string name(match->groups[1]);
  for (const WordingRule& rule : rules.wordings("agency_end"))
    if (const auto end = rule.kind == "local" && !local ? std::nullopt : rule.pattern.find(name))
      name.resize(end->begin);
  return name;
}

bool long_enough(const std::string& name) {
  return letter_count(name) >= 2 && letter_count(name) <= 60;
}

// A mention that starts inside another's words ("เทศบาลตำบล" in "นายกเทศบาลตำบล…" is fine, a second rule's
// overlap is not).
bool overlaps(const std::vector<std::pair<size_t, size_t>>& taken, size_t begin, size_t end) {
  return std::any_of(taken.begin(), taken.end(),
                     [&](const auto& span) { return begin < span.second && span.first < end; });
}

using Weighted = std::pair<AgencyMention, double>;

struct Candidate {
  AgencyMention first;  // as it was first written
  double weight = 0;    // of the mentions of this very name
};

// The different names, in their order of appearance; the first few hundred are plenty.
std::vector<Candidate> candidates_of(const std::vector<Weighted>& mentions) {
  constexpr size_t candidates_max = 400;
  std::vector<Candidate> candidates;
  std::map<std::pair<std::string, std::string>, size_t> places;
  for (const auto& [mention, weight] : mentions) {
    if (candidates.size() == candidates_max) break;
    const auto [place, added] = places.emplace(std::pair(mention.kind, mention.name), candidates.size());
    if (added) candidates.push_back({mention, 0});
    candidates[place->second].weight += weight;
  }
  return candidates;
}

// Each mention supports every candidate it begins with: run-on text lengthens names, it never shortens them.
std::optional<Agency> best_supported(const std::vector<Weighted>& mentions) {
  const auto candidates = candidates_of(mentions);
  const AgencyMention* best = nullptr;
  double best_support = 0;
  for (const Candidate& candidate : candidates) {
    double support = 0.5 * candidate.weight;
    for (const Candidate& other : candidates)
      if (other.first.kind == candidate.first.kind && other.first.name.starts_with(candidate.first.name))
        support += other.weight;
    if (support > best_support) {
      best = &candidate.first;
      best_support = support;
    }
  }
  if (best == nullptr) return std::nullopt;
  return Agency{best->written, best->kind, best->name};
}

// Whether most mentions of a body are of the one agency.
bool named_throughout(const std::vector<Weighted>& mentions, const Agency& agency) {
  constexpr double share_min = 0.6;
  constexpr long mentions_min = 2;
  const auto own = std::count_if(mentions.begin(), mentions.end(), [&](const Weighted& mention) {
    return mention.first.kind == agency.kind && mention.first.name.starts_with(agency.name);
  });
  return own >= mentions_min && static_cast<double>(own) >= share_min * static_cast<double>(mentions.size());
}

// Titles are short of words and rich in slips: the type of a local agency counts with a few letters wrong.
std::string with_types_respelled(const std::string& text) {
  static const WordList types({"องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด", "เทศบาลตำบล", "เทศบาลเมือง",
                               "เทศบาลนคร", "ตำบล", "อำเภอ", "จังหวัด"});
  constexpr size_t bytes_max = 600;
  return text.size() > bytes_max ? text : types.respelled(text).text;
}

}  // namespace

std::vector<AgencyMention> agencies_in(std::string_view text, const Rules& rules) {
  constexpr size_t behind_bytes_max = 240, before_bytes_max = 120;
  if (!rules.any_found("agency", text)) return {};
  std::vector<std::pair<size_t, AgencyMention>> found;
  std::vector<std::pair<size_t, size_t>> taken;
  for (const WordingRule& rule : rules.wordings("agency"))
    for (const Match& match : rule.pattern.find_all(text)) {
      const size_t group = static_cast<size_t>(rule.value_group);
      const size_t begin =
          group != 0 ? static_cast<size_t>(match.groups[group].data() - text.data()) : match.begin;
      if (overlaps(taken, begin, match.end)) continue;
      const std::string name = name_behind(text.substr(match.end), rule.kind != other_kind, rules);
      taken.emplace_back(begin, match.end);
      if (!long_enough(name)) continue;
      AgencyMention mention;
      mention.kind = rule.kind;
      const size_t name_at = text.find(name, match.end);
      mention.written = squeezed(text.substr(begin, name_at + name.size() - begin));
      mention.name = folded(name);
      mention.behind = folded(text.substr(match.end, behind_bytes_max));
      mention.full = mention.written.find('.') == std::string::npos;
      const size_t before_begin = begin > before_bytes_max ? begin - before_bytes_max : 0;
      const std::string before = folded(text.substr(before_begin, begin - before_begin));
      mention.possessive = before.ends_with("ของ");
      mention.own_guarded = hits(rules, "not_own", before);
      found.emplace_back(begin, std::move(mention));
    }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<AgencyMention> mentions;
  for (auto& [begin, mention] : found) mentions.push_back(std::move(mention));
  return mentions;
}

std::optional<Agency> own_agency(const std::vector<std::string>& title_texts,
                                 const std::vector<std::string>& body_texts, const Rules& rules) {
  constexpr double title_weight = 5, body_weight = 1;
  std::vector<Weighted> local, any;  // a local agency's name counts before a school or office it writes about
  bool local_title = false, any_title = false;
  const auto add = [&](const std::vector<std::string>& texts, double weight) {
    for (const std::string& text : texts)
      for (AgencyMention& mention :
           agencies_in(weight == title_weight ? with_types_respelled(text) : text, rules)) {
        if (!mention.full || mention.own_guarded) continue;
        if (mention.kind != other_kind) local.emplace_back(mention, weight);
        any.emplace_back(std::move(mention), weight);
      }
  };
  add(title_texts, title_weight);
  local_title = !local.empty();
  any_title = !any.empty();
  add(body_texts, body_weight);
  if (local_title) return best_supported(local);
  if (!any_title && !local.empty()) {
    auto agency = best_supported(local);
    if (agency) agency->sure = named_throughout(local, *agency);
    return agency;
  }
  return any_title ? best_supported(any) : std::nullopt;
}

}  // namespace thaimemo
