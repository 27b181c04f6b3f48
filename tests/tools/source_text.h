// The source tree as text, for tests of the promises that it makes itself.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/places.h"

namespace thaimemo::tree {

namespace fs = std::filesystem;

struct SourceText {
  std::string path, text;  // path from the tree's root
};

inline std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// Files below these folders of the tree whose names match, sorted by path.
inline std::vector<SourceText> files_in(const std::vector<std::string>& folders, const std::regex& names) {
  std::vector<SourceText> files;
  const fs::path root = source_folder();
  for (const std::string& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
      if (entry.is_regular_file() && std::regex_match(entry.path().filename().string(), names))
        files.push_back({entry.path().lexically_relative(root).string(), text_of(entry.path())});
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

// Each match with its groups.
inline std::vector<std::vector<std::string>> matches(const std::string& text, const std::string& pattern) {
  std::vector<std::vector<std::string>> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match) {
    std::vector<std::string> groups;
    for (const auto& group : *match) groups.push_back(group.str());
    found.push_back(groups);
  }
  return found;
}

inline std::string folder_of(const std::string& path) {
  return fs::path(path).parent_path().string();
}

}  // namespace thaimemo::tree
