// An engine of another project that lays documents out and prints them to PDF. It is started once for many
// documents, sees the named fonts only, fetches nothing, and leaves nothing behind.
//
// What it prints on its own output goes to a file of its own; where it fails, the last line of that stands in the
// message. Errors: "printer-missing" names the Debian package, "printer-failed" says what the engine said,
// "printer-timeout" that it was stopped.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace thaimemo::make {

struct EngineSettings {
  std::vector<std::string> font_folders;
  // A document takes half a second, and a start a few, on an idle machine; these are for one that is not.
  double start_seconds_max = 120;
  double document_seconds_max = 60;
};

class Engine {
 public:
  virtual ~Engine() = default;

  // The PDFs of the sources, in their order.
  virtual std::vector<std::string> print(const std::vector<std::string>& sources) = 0;
};

// Prints HTML (package chromium).
std::unique_ptr<Engine> start_chromium(const EngineSettings& settings);

// Prints flat OpenDocument text (package libreoffice-writer). Started anew for each print().
std::unique_ptr<Engine> start_libre_office(const EngineSettings& settings);

}  // namespace thaimemo::make
