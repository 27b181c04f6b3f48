#include "corpus/make/write_corpus.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "corpus/make/expected.h"
#include "corpus/make/ink/draw.h"
#include "corpus/make/layer/lying_pdf.h"
#include "corpus/make/page/typeset.h"
#include "corpus/make/printed_sheets.h"
#include "corpus/make/scan/scanned_pdf.h"
#include "corpus/make/text_form.h"

namespace thaimemo::make {

namespace {

// Two pages may have come onto one sheet: a table's page is the sheet's number then.
std::vector<DrawnTable> on_sheets(std::vector<DrawnTable> tables, const std::vector<InkedPage>& pages) {
  std::vector<Sheet> sheets;
  for (const auto& page : pages) sheets.push_back(sheet_of(page));
  const std::vector<int> places = two_up_places(sheets);
  for (auto& table : tables) table.page = places[static_cast<std::size_t>(table.page) - 1] + 1;
  return tables;
}

class CorpusWriter {
 public:
  CorpusWriter(const CorpusSettings& settings, const FileSettings& files, const FontBook& fonts)
      : settings_(settings), files_(files), fonts_(fonts) {
    if (files.pdf && files.printer != Printer::pango) printer_.emplace(files.printer, files.engine);
    std::filesystem::create_directories(files.folder + "/documents");
    std::filesystem::create_directories(files.folder + "/expected");
  }

  void write() {
    for (int done = 0; done < settings_.count; done += files_.reports_at_once)
      write_some(settings_.first + done, std::min(files_.reports_at_once, settings_.count - done));
  }

 private:
  void write_some(int first, int count) {
    std::vector<NumberedReport> reports;
    for (int i = 0; i < count; ++i) reports.push_back(make_report(settings_, first + i));
    for (const auto& made : reports)
      if (files_.text) write_file(document(made, ".txt"), to_text_form(made.report, made.random));
    if (printer_) return print(reports);
    for (const auto& made : reports) write_truth(made, files_.pdf ? typeset_pdf(made) : no_tables_);
  }

  std::string document(const NumberedReport& made, const char* ending) const {
    return files_.folder + "/documents/" + made.report.name + ending;
  }

  void write_truth(const NumberedReport& made, const std::vector<DrawnTable>& tables) const {
    write_file(files_.folder + "/expected/" + made.report.name + ".json",
               to_expected_json(made.report, tables, files_.pdf ? name_of(files_.printer) : ""));
  }

  std::vector<DrawnTable> typeset_pdf(const NumberedReport& made) const {
    const TypesetReport set = typeset(fonts_, made.report, made.random);
    write_file(document(made, ".pdf"), own_pdf(made, set.pages));
    return made.report.axes.scan_file == ScanFile::two_up ? on_sheets(set.tables, set.pages) : set.tables;
  }

  std::string own_pdf(const NumberedReport& made, const std::vector<InkedPage>& pages) const {
    const Axes& axes = made.report.axes;
    if (axes.scan) return to_scanned_pdf(pages, scan_settings(axes), made.random);
    return axes.layer ? to_lying_pdf(pages, *axes.layer, made.random) : to_pdf(pages, made.report.name);
  }

  void print(const std::vector<NumberedReport>& reports) {
    const std::vector<std::string> pdfs = printer_->print(reports);
    for (std::size_t i = 0; i < reports.size(); ++i) {
      write_file(document(reports[i], ".pdf"), scanned(reports[i], pdfs[i]));
      write_truth(reports[i], no_tables_);
    }
  }

  std::string scanned(const NumberedReport& made, const std::string& pdf) const {
    const Axes& axes = made.report.axes;
    return axes.scan ? to_scanned_pdf(printed_sheets(pdf), scan_settings(axes), made.random) : pdf;
  }

  ScanSettings scan_settings(const Axes& axes) const {
    return {*axes.scan, axes.scan_file.value_or(ScanFile::plain), files_.turned_share,
            Typewriter{fonts_, axes.font}};
  }

  const CorpusSettings& settings_;
  const FileSettings& files_;
  const FontBook& fonts_;
  std::optional<OfficePrinter> printer_;
  const std::vector<DrawnTable> no_tables_;
};

}  // namespace

void write_corpus(const CorpusSettings& settings, const FileSettings& files, const FontBook& fonts) {
  CorpusWriter(settings, files, fonts).write();
}

}  // namespace thaimemo::make
