// LibreOffice Writer without a window: many files in one start.
#include <filesystem>
#include <fstream>

#include "base/problem.h"
#include "base/whole_file.h"
#include "corpus/make/engine/child_process.h"
#include "corpus/make/engine/engine.h"
#include "corpus/make/engine/engine_home.h"
#include "corpus/make/engine/fixed_identity.h"

namespace thaimemo::make {

namespace {

class LibreOffice : public Engine {
 public:
  explicit LibreOffice(const EngineSettings& settings) : settings_(settings), home_(settings.font_folders) {
    std::filesystem::create_directory(home_.path("in"));
  }

  std::vector<std::string> print(const std::vector<std::string>& sources) override {
    for (std::size_t i = 0; i < sources.size(); ++i) write(source_file(i), sources[i]);
    convert(sources.size());
    std::vector<std::string> pdfs;
    for (std::size_t i = 0; i < sources.size(); ++i) pdfs.push_back(take(i));
    return pdfs;
  }

 private:
  std::string source_file(std::size_t i) const { return home_.path("in/" + std::to_string(i) + ".fodt"); }

  static void write(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    if (!(file << bytes).flush())
      throw Error("output-failed", path, "cannot be written", "Make room in the temporary folder.");
  }

  Invocation invocation(std::size_t count) const {
    Invocation call{
        {"soffice", "-env:UserInstallation=file://" + home_.path("profile"), "--headless", "--norestore",
         "--nologo", "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", home_.path("out")},
        home_.environment(),
        home_.output_file(),
        -1,
        "libreoffice-writer"};
    for (std::size_t i = 0; i < count; ++i) call.arguments.push_back(source_file(i));
    call.environment["SAL_USE_VCLPLUGIN"] = "svp";  // no display
    return call;
  }

  void convert(std::size_t count) const {
    ChildProcess process(invocation(count));
    if (!process.ends_within(settings_.start_seconds_max +
                             static_cast<double>(count) * settings_.document_seconds_max))
      throw Error("printer-timeout", "soffice", "it did not end in time and was stopped", home_.last_words());
  }

  std::string take(std::size_t i) const {
    const std::string path = home_.path("out/" + std::to_string(i) + ".pdf");
    if (!std::filesystem::exists(path))
      throw Error("printer-failed", "soffice", "it gave no PDF", home_.last_words());
    std::string pdf = whole_file(path);
    std::filesystem::remove(path);
    fix_identity(pdf);
    return pdf;
  }

  EngineSettings settings_;
  EngineHome home_;
};

}  // namespace

std::unique_ptr<Engine> start_libre_office(const EngineSettings& settings) {
  return std::make_unique<LibreOffice>(settings);
}

}  // namespace thaimemo::make
