// A corpus on disk: documents and their truth.
#pragma once

#include <string>

#include "corpus/make/ink/fonts.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/printer.h"

namespace thaimemo::make {

struct FileSettings {
  std::string folder;             // gets documents/ and expected/
  bool pdf = true, text = false;  // the forms of each report
  Printer printer = Printer::pango;
  EngineSettings engine;       // of other printers than pango
  int reports_at_once = 50;    // to other printers: a start of LibreOffice takes as long as twenty reports
  double turned_share = 0.05;  // of scanned pages
};

// `fonts`: what pango prints with; settings.axes.families names some of them.
void write_corpus(const CorpusSettings& settings, const FileSettings& files, const FontBook& fonts);

}  // namespace thaimemo::make
