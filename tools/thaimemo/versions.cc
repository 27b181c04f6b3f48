#include "tools/thaimemo/versions.h"

#include <sstream>

#include "base/json.h"

namespace thaimemo {
namespace {

// "name version,name version"
std::vector<Part> parts_of(const std::string& text) {
  std::vector<Part> parts;
  std::istringstream entries(text);
  for (std::string entry; std::getline(entries, entry, ',');) {
    const size_t space = entry.find(' ');
    parts.push_back({entry.substr(0, space), entry.substr(space + 1)});
  }
  return parts;
}

Json list_of(const std::vector<Part>& parts, const char* version_is) {
  Json list = Json::array();
  for (const Part& part : parts) list.push_back({{"name", part.name}, {version_is, part.version}});
  return list;
}

}  // namespace

int database_schema() {
  return THAIMEMO_SCHEMA;
}

const std::vector<Part>& model_versions() {
  static const std::vector<Part> parts = parts_of(THAIMEMO_MODELS);
  return parts;
}

const std::vector<Part>& rules_versions() {
  static const std::vector<Part> parts = parts_of(THAIMEMO_RULES);
  return parts;
}

const std::vector<Part>& library_versions() {
  static const std::vector<Part> parts = parts_of(THAIMEMO_LIBRARIES);
  return parts;
}

std::string versions_json() {
  return to_line({{"program", THAIMEMO_VERSION},
                  {"schema", database_schema()},
                  {"models", list_of(model_versions(), "sha256")},
                  {"rules", list_of(rules_versions(), "sha256")},
                  {"libraries", list_of(library_versions(), "version")}});
}

}  // namespace thaimemo
