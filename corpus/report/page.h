// The report as one HTML file: style and plots inside, nothing fetched, made to be printed.
#pragma once

#include "corpus/report/tables.h"

namespace thaimemo::quality {

std::string to_html(const QualityReport& report, const PageSettings& settings = {});

}  // namespace thaimemo::quality
