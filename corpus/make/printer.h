// Printers other than the own typesetting: the same drafts, laid out and broken into lines and pages by the engines
// that offices use. The truth of a report is the same; where its tables stand page by page is not known.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "corpus/make/engine/engine.h"
#include "corpus/make/ink/fonts.h"
#include "corpus/make/make_corpus.h"

namespace thaimemo::make {

enum class Printer { pango, chromium, libre_office };  // pango: the own typesetting (corpus/make/page)

const char* name_of(Printer printer);

class OfficePrinter {
 public:
  // For any printer but pango. The engine's fonts are read here, too, for what is drawn beside the text. Throws as the engine does: "printer-missing", "printer-failed", "printer-timeout".
  OfficePrinter(Printer printer, const EngineSettings& settings);

  // A PDF for each report, in their order. LibreOffice is started once a call, Chromium once for all.
  std::vector<std::string> print(const std::vector<NumberedReport>& reports);

 private:
  Printer printer_;
  FontBook fonts_;
  std::unique_ptr<Engine> engine_;
};

}  // namespace thaimemo::make
