// What stands on pages beside the report: page numbers, running titles, catchwords, stamps, watermarks and signatures.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/page/paper.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

class Furniture {
 public:
  Furniture(const FontBook& fonts, const MadeReport& report, const Random& random);

  // The first words of what the next page begins with, at the foot of this one.
  void add_catchword(InkedPage& page, const std::string& next_text);
  void add_signature(InkedPage& page, double x, double baseline, double width);
  // Everything that stands on every page, when all are set.
  void finish(std::vector<InkedPage>& pages);

 private:
  void add_number(InkedPage& page, int number, int count);
  void add_running_title(InkedPage& page);
  void add_stamp(InkedPage& page);
  void add_watermark(InkedPage& page, const std::string& words);
  std::string digits(int number);

  const FontBook& fonts_;
  const MadeReport& report_;
  Random random_;
  TypeStyle type_;
  int number_style_;
  bool number_below_;
  std::string running_title_;
};

}  // namespace thaimemo::make
