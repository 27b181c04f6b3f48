// An invented agency: a real kind of one in a real province, under names put together by chance.
#pragma once

#include <string>

#include "corpus/make/wording/random.h"
#include "corpus/make/wording/wordings.h"

namespace thaimemo::make {

struct Agency {
  std::string name;  // in full: องค์การบริหารส่วนตำบลหนองยาว
  std::string short_name;  // the place alone
  std::string type;        // as in the documents view: อบต.
  std::string district, province;
  std::string head;  // who signs: นายกองค์การบริหารส่วนตำบลหนองยาว
};

// Names of places and of other kinds of agencies come from the lists as `reserve` says; provinces and people are the
// same for everyone.
Agency draw_agency(const Wordings& wordings, Reserve reserve, Random random);

std::string draw_person(const Wordings& wordings, Random& random);

}  // namespace thaimemo::make
