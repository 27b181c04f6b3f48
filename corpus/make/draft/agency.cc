#include "corpus/make/draft/agency.h"

namespace thaimemo::make {

namespace {

struct AgencyKind {
  const char* type;
  const char* prefix;
  const char* head;
  double share;
};

constexpr AgencyKind kKinds[] = {
    {"อบต.", "องค์การบริหารส่วนตำบล", "นายก", 0.55},  {"เทศบาลตำบล", "เทศบาลตำบล", "นายก", 0.24},
    {"เทศบาลเมือง", "เทศบาลเมือง", "นายก", 0.09},    {"เทศบาลนคร", "เทศบาลนคร", "นายก", 0.04},
    {"อบจ.", "องค์การบริหารส่วนจังหวัด", "นายก", 0.04}, {"อื่น ๆ", "", "ผู้อำนวยการ", 0.04},
};

const AgencyKind& draw_kind(Random& random) {
  double rest = random.unit();
  for (const auto& kind : kKinds)
    if ((rest -= kind.share) < 0) return kind;
  return kKinds[0];
}

std::string draw_place(const Wordings& wordings, Reserve reserve, Random& random) {
  const std::string first = random.pick(wordings.list("place.first", reserve));
  return first + random.pick(wordings.list("place.second", reserve));
}

}  // namespace

Agency draw_agency(const Wordings& wordings, Reserve reserve, Random random) {
  const AgencyKind& kind = draw_kind(random);
  Agency agency;
  agency.type = kind.type;
  agency.province = random.pick(wordings.list("province"));
  agency.district = random.chance(0.4) ? "เมือง" + agency.province : draw_place(wordings, reserve, random);
  agency.short_name = agency.type == "อบจ." ? agency.province : draw_place(wordings, reserve, random);
  const std::string prefix = *kind.prefix ? kind.prefix : random.pick(wordings.list("school", reserve));
  agency.name = prefix + agency.short_name;
  agency.head = kind.head + agency.name;
  return agency;
}

std::string draw_person(const Wordings& wordings, Random& random) {
  const std::string title = random.pick(wordings.list("title"));
  const std::string forename = random.pick(wordings.list("forename"));
  const std::string surname = random.pick(wordings.list("surname.first"));
  return title + forename + " " + surname + random.pick(wordings.list("surname.second"));
}

}  // namespace thaimemo::make
