#include "corpus/make/printer.h"

#include "corpus/make/html/html_report.h"
#include "corpus/make/odt/odt_report.h"

namespace thaimemo::make {

const char* name_of(Printer printer) {
  static const char* const names[] = {"pango", "chromium", "libreoffice"};
  return names[static_cast<int>(printer)];
}

OfficePrinter::OfficePrinter(Printer printer, const EngineSettings& settings)
    : printer_(printer),
      fonts_(settings.font_folders),
      engine_(printer == Printer::chromium ? start_chromium(settings) : start_libre_office(settings)) {}

std::vector<std::string> OfficePrinter::print(const std::vector<NumberedReport>& reports) {
  std::vector<std::string> sources;
  for (const auto& made : reports)
    sources.push_back(printer_ == Printer::chromium ? to_html(made.report, made.random, fonts_)
                                                    : to_odt(made.report, made.random, fonts_));
  return engine_->print(sources);
}

}  // namespace thaimemo::make
