// Names of agencies in a text: the document's own, and others that stand where its own should.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// The kind of agencies that are no local government: schools, hospitals, departments.
inline constexpr const char* other_kind = "อื่น ๆ";

// "องค์การบริหารส่วนตำบลดอนสัก", and where.
struct AgencyMention {
  std::string kind;     // agency type: "อบต.", …
  std::string written;  // as written, one line
  // Folded, behind the type: "ดอนสัก". It ends where the text has a space, a sign or a word of `agency_end`.
  std::string name;
  std::string behind;  // folded, what follows the type without regard to spaces: "ดอนสักได้รับ"
  bool full = false;         // the type is written in full, not as "อบต."
  bool possessive = false;   // "ของ" stands before it
  bool own_guarded = false;  // words before it ("ร่วมกับ…") say that it is another agency
};

// The agencies a text names, from left to right. The text is as written, with its white space.
std::vector<AgencyMention> agencies_in(std::string_view text, const Rules& rules);

struct Agency {
  std::string full;  // "องค์การบริหารส่วนตำบลดอนสัก"
  std::string kind;
  std::string name;  // folded: "ดอนสัก"
  bool sure = true;  // false: no title names it, it is only the first of what the body names
};

// The agency a document is of: of the names it writes in full the one most of them begin with, titles before
// the body. nullopt where it names none; without a title only local agencies count.
std::optional<Agency> own_agency(const std::vector<std::string>& title_texts,
                                 const std::vector<std::string>& body_texts, const Rules& rules);

}  // namespace thaimemo
