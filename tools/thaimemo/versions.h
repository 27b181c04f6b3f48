// What the programs of this version are made of, as they were built.
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

struct Part {
  std::string name,
      version;  // "poppler" "22.12.0"; of files inside the programs the version is their SHA-256
};

int database_schema();                      // version of the databases it writes: user_version
const std::vector<Part>& model_versions();  // networks that scans are read with
const std::vector<Part>& rules_versions();  // the built-in rules
const std::vector<Part>& library_versions();

// All of it as JSON: {"program": "1.0.0", "schema": 14, "models": [{"name", "sha256"}], "rules": [{"name", "sha256"}],
// "libraries": [{"name", "version"}]}
std::string versions_json();

}  // namespace thaimemo
