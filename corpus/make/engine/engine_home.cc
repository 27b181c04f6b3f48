#include "corpus/make/engine/engine_home.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/problem.h"
#include "corpus/make/office/markup_text.h"

namespace thaimemo::make {

namespace {

namespace fs = std::filesystem;

std::string new_folder() {
  std::string name = (fs::temp_directory_path() / "thaimemo-printer-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr)
    throw Error("output-failed", name, std::strerror(errno), "Make room in the temporary folder.");
  return name;
}

// Fontconfig's own form of a list of folders. The families stand in no other file, so the machine's do not matter.
std::string font_list(const std::vector<std::string>& folders, const std::string& cache) {
  std::string text = "<?xml version=\"1.0\"?>\n<fontconfig>\n";
  for (const auto& folder : folders) text += "<dir>" + escaped(fs::absolute(folder).string()) + "</dir>\n";
  return text + "<cachedir>" + escaped(cache) + "</cachedir>\n</fontconfig>\n";
}

}  // namespace

EngineHome::EngineHome(const std::vector<std::string>& font_folders) : folder_(new_folder()) {
  std::ofstream(path("fonts.conf")) << font_list(font_folders, path("font-cache"));
  fs::create_directory(path("tmp"));
}

// An engine's helpers may write for a moment longer than it lives; what cannot be removed is left.
EngineHome::~EngineHome() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  if (ignored) fs::remove_all(folder_, ignored);
}

std::map<std::string, std::string> EngineHome::environment() const {
  return {{"HOME", folder_},
          {"XDG_CONFIG_HOME", path("config")},
          {"XDG_CACHE_HOME", path("cache")},
          {"XDG_DATA_HOME", path("data")},
          {"TMPDIR", path("tmp")},
          {"FONTCONFIG_FILE", path("fonts.conf")},
          {"LC_ALL", "C.UTF-8"}};
}

std::string EngineHome::last_words() const {
  std::ifstream file(output_file());
  std::string line, last;
  while (std::getline(file, line))
    if (!line.empty()) last = line;
  return last;
}

}  // namespace thaimemo::make
