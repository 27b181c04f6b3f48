#include "corpus/make/engine/fixed_dates.h"

#include <algorithm>
#include <string_view>

namespace thaimemo::make {

namespace {
constexpr std::string_view fixed_date = "20241001090000";  // as the own printer writes it
}

void fix_dates(std::string& pdf) {
  for (const std::string_view key : {"/CreationDate", "/ModDate"})
    for (std::size_t at = pdf.find(key); at != std::string::npos; at = pdf.find(key, at + 1)) {
      const std::size_t date = pdf.find("(D:", at);
      if (date == std::string::npos || date > at + key.size() + 1) continue;
      const std::size_t end = pdf.find_first_not_of("0123456789", date + 3);
      const std::size_t length = std::min(end, pdf.size()) - (date + 3);
      pdf.replace(date + 3, std::min(length, fixed_date.size()), fixed_date.substr(0, length));
    }
}

}  // namespace thaimemo::make
