// A folder of its own for a run of an engine: its profile, its temporary files, the list of fonts it may see, and
// what it says. Removed with everything in it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace thaimemo::make {

class EngineHome {
 public:
  // Throws Error "output-failed" where the system's temporary folder takes no folder.
  explicit EngineHome(const std::vector<std::string>& font_folders);
  ~EngineHome();
  EngineHome(const EngineHome&) = delete;
  EngineHome& operator=(const EngineHome&) = delete;

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  // What the engine's environment must say to keep it here: home, temporary folder, fonts, language.
  std::map<std::string, std::string> environment() const;

  std::string output_file() const { return path("output"); }
  std::string last_words() const;  // the last line of what the engine said; may be empty

 private:
  std::string folder_;
};

}  // namespace thaimemo::make
