#include "normalize/segment/values/agency.h"

#include <algorithm>
#include <map>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct NameSettings {
  int letters_min = 2, letters_max = 60;  // of a name; shorter and longer ones are no names (by eye)
  size_t behind_bytes_max = 240;  // kept behind the type, to compare with the own name: 80 Thai letters
  size_t before_bytes_max = 120;  // looked at for "ร่วมกับ" and the like: 40 Thai letters
  size_t title_bytes_max = 600;   // of a text whose types are respelled: a title line, no paragraph
  size_t letters_for_a_slip = 3;  // of a name on a scan: one in so many may be misread (by eye on made scans)
  size_t candidates_max = 400;    // different names compared with each other; it keeps long lists linear
};
constexpr NameSettings name_settings;

struct SupportSettings {
  double title_weight = 5, body_weight = 1;  // a title outweighs five mentions in the body (by eye)
  // How much more a mention supports the very name it gives than one it begins with.
  double exact_weight = 0.5;
  double share_min = 0.6;  // of the mentions in a body, for an agency no title names to be sure
  long mentions_min = 2;   // and one mention alone is none (found on a scan with its title unreadable)
};
constexpr SupportSettings support_settings;

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

bool is_of_a_names_length(const std::string& name) {
  const int letters = letter_count(name);
  return letters >= name_settings.letters_min && letters <= name_settings.letters_max;
}

// A mention that starts inside another's words ("เทศบาลตำบล" in "นายกเทศบาลตำบล…" is fine, a second rule's
// overlap is not).
bool overlaps(const std::vector<std::pair<size_t, size_t>>& taken, size_t begin, size_t end) {
  return std::any_of(taken.begin(), taken.end(),
                     [&](const auto& span) { return begin < span.second && span.first < end; });
}

// A sign or a foreign letter right behind Thai letters, and Thai letters behind it.
bool is_cut(std::string_view behind_name) {
  static const Pattern broken("^(?:[A-Za-z]|[^\\s\\x00-\\x7Fก-๙])");
  return broken.found_in(behind_name);
}

using Weighted = std::pair<AgencyMention, double>;

struct Candidate {
  AgencyMention first;  // as it was first written
  double weight = 0;    // of the mentions of this very name
};

// The different names, in their order of appearance; the first few hundred are plenty.
std::vector<Candidate> candidates_of(const std::vector<Weighted>& mentions) {
  std::vector<Candidate> candidates;
  std::map<std::pair<std::string, std::string>, size_t> places;
  for (const auto& [mention, weight] : mentions) {
    if (candidates.size() == name_settings.candidates_max) break;
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
    double support = support_settings.exact_weight * candidate.weight;
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

bool is_spelling_of(const AgencyMention& mention, const AgencyMention& best) {
  return mention.kind == best.kind && !mention.cut &&
         (mention.name.starts_with(best.name) || begins_like(mention.name, best.name, true));
}

// How many mentions begin with a spelling; those of titles stand among the body's once more.
double votes_for(const AgencyMention& spelling, const std::vector<Weighted>& mentions) {
  return static_cast<double>(std::ranges::count_if(mentions, [&](const Weighted& mention) {
    return mention.second == support_settings.body_weight && mention.first.kind == spelling.kind &&
           mention.first.name.starts_with(spelling.name);
  }));
}

// Of all spellings that are nearly that of `best` the commonest; of equals the one most of them agree with exactly,
// then the first. A name that OCR broke is none.
AgencyMention commonest_spelling(const AgencyMention& best, const std::vector<Weighted>& mentions,
                                 double& share) {
  AgencyMention commonest = best;
  double most = best.cut ? 0 : votes_for(best, mentions), all = 0;
  for (const auto& [mention, weight] : mentions) {
    if (!is_spelling_of(mention, best)) continue;
    all += weight == support_settings.body_weight;
    const bool shorter =
        mention.name.size() < commonest.name.size() && commonest.name.starts_with(mention.name) && !best.cut;
    const double votes = votes_for(mention, mentions);
    if (shorter || votes <= most) continue;
    most = votes;
    commonest = mention;
  }
  share = all > 0 ? most / all : 1;
  return commonest;
}

std::optional<Agency> best_spelled(const std::vector<Weighted>& mentions, bool recognized) {
  auto agency = best_supported(mentions);
  if (!agency || !recognized) return agency;
  const auto first = std::ranges::find_if(mentions, [&](const Weighted& mention) {
    return mention.first.kind == agency->kind && mention.first.name == agency->name;
  });
  double share = 1;
  const AgencyMention spelling = commonest_spelling(first->first, mentions, share);
  agency->full = spelling.written;
  agency->name = spelling.name;
  agency->spelled_in_several_ways = share < support_settings.share_min || spelling.cut;
  return agency;
}

// Whether most mentions of a body are of the one agency.
bool named_throughout(const std::vector<Weighted>& mentions, const Agency& agency) {
  const auto own = std::count_if(mentions.begin(), mentions.end(), [&](const Weighted& mention) {
    return mention.first.kind == agency.kind && mention.first.name.starts_with(agency.name);
  });
  return own >= support_settings.mentions_min &&
         static_cast<double>(own) >= support_settings.share_min * static_cast<double>(mentions.size());
}

// Titles are short of words and rich in slips: the type of a local agency counts with a few letters wrong.
std::string with_types_respelled(const std::string& text, const Rules& rules) {
  return text.size() > name_settings.title_bytes_max ? text : rules.agency_words().respelled(text).text;
}

// Where in a text a type stands, and its bytes up to the name.
struct TypePlace {
  size_t begin = 0, end = 0;
};

TypePlace place_of_type(const Hit& hit, std::string_view text) {
  if (!hit.has_value()) return {hit.match.begin, hit.match.end};
  return {static_cast<size_t>(hit.value().data() - text.data()), hit.match.end};
}

AgencyMention mention_from(std::string_view text, const TypePlace& type, const std::string& name,
                           const std::string& kind, const Rules& rules) {
  AgencyMention mention;
  mention.kind = kind;
  const size_t name_at = text.find(name, type.end);
  mention.written = squeezed(text.substr(type.begin, name_at + name.size() - type.begin));
  mention.name = folded(name);
  mention.behind = folded(text.substr(type.end, name_settings.behind_bytes_max));
  mention.full = mention.written.find('.') == std::string::npos;
  mention.cut = is_cut(text.substr(name_at + name.size()));
  const size_t before_bytes = std::min(type.begin, name_settings.before_bytes_max);
  const std::string before = folded(text.substr(type.begin - before_bytes, before_bytes));
  mention.possessive = hits(rules, "possessive", before);
  mention.own_guarded = hits(rules, "not_own", before);
  return mention;
}

// Mentions in full that may be the document's own agency, with their weights. A local agency's name counts
// before a school or office it writes about, so those of local agencies are kept apart.
struct OwnMentions {
  std::vector<Weighted> local, any;

  void add(std::vector<AgencyMention> mentions, double weight) {
    for (AgencyMention& mention : mentions) {
      if (!mention.full || mention.own_guarded) continue;
      if (mention.kind != other_kind) local.emplace_back(mention, weight);
      any.emplace_back(std::move(mention), weight);
    }
  }
};

std::optional<Agency> named_by_body_only(const std::vector<Weighted>& local, bool recognized) {
  auto agency = best_spelled(local, recognized);
  if (agency) agency->sure = named_throughout(local, *agency);
  return agency;
}

}  // namespace

bool begins_like(std::string_view folded_text, const std::string& name, bool recognized) {
  const std::u32string text = decode_utf8(folded_text), letters = decode_utf8(name);
  const size_t slack =
      recognized ? std::max<size_t>(1, letters.size() / name_settings.letters_for_a_slip) : 1;
  const size_t least = letters.size() > slack ? letters.size() - slack : 1;
  for (size_t length = least; length <= letters.size() + slack; ++length) {
    const int limit = static_cast<int>(slack);
    if (edit_distance(std::u32string_view(text).substr(0, length), letters, limit) <= limit) return true;
  }
  return false;
}

std::vector<AgencyMention> agencies_in(std::string_view text, const Rules& rules) {
  if (!rules.any_found("agency", text)) return {};
  std::vector<std::pair<size_t, AgencyMention>> found;
  std::vector<std::pair<size_t, size_t>> taken;
  for (const WordingRule& rule : rules.wordings("agency"))
    for (const Match& match : rule.pattern.find_all(text)) {
      const TypePlace type = place_of_type({&rule, match}, text);
      if (overlaps(taken, type.begin, type.end)) continue;
      taken.emplace_back(type.begin, type.end);
      const std::string name = name_behind(text.substr(type.end), rule.kind != other_kind, rules);
      if (is_of_a_names_length(name))
        found.emplace_back(type.begin, mention_from(text, type, name, rule.kind, rules));
    }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<AgencyMention> mentions;
  for (auto& [begin, mention] : found) mentions.push_back(std::move(mention));
  return mentions;
}

std::optional<Agency> own_agency(const std::vector<std::string>& title_texts,
                                 const std::vector<std::string>& body_texts, const Rules& rules,
                                 bool recognized) {
  OwnMentions mentions;
  for (const std::string& text : title_texts)
    mentions.add(agencies_in(with_types_respelled(text, rules), rules), support_settings.title_weight);
  const bool local_title = !mentions.local.empty(), any_title = !mentions.any.empty();
  for (const std::string& text : body_texts)
    mentions.add(agencies_in(text, rules), support_settings.body_weight);
  if (local_title) return best_spelled(mentions.local, recognized);
  if (any_title) return best_spelled(mentions.any, recognized);
  return mentions.local.empty() ? std::nullopt : named_by_body_only(mentions.local, recognized);
}

}  // namespace thaimemo
