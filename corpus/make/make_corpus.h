// Many reports: names, seeds and files.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

struct CorpusSettings {
  int count = 10;
  int first = 1;  // the first report's number
  std::uint64_t seed = 1;
  double contradictions = 0.4;  // share of reports with something for the checks to find
  AxisChoices axes;
};

// Report `number` of a seed. It depends on nothing but these two and the axes that are fixed.
struct NumberedReport {
  MadeReport report;
  Random random;  // for its outward forms
};
NumberedReport make_report(const CorpusSettings& settings, int number);

// Writes the whole of a file; throws Error "output-failed".
void write_file(const std::string& path, const std::string& bytes);

}  // namespace thaimemo::make
