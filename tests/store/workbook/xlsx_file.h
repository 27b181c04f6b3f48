// An XLSX file as a reader of ours sees it: Python's own zipfile and XML parser, which know nothing of the writer.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "base/json.h"
#include "base/problem.h"
#include "tests/places.h"

namespace thaimemo {

// {"sheets": [{"name", "rows": [[{"type", "value"}…]…], "frozen", "filter", "widths", "formulas"}], "bold"}; a
// cell that is not there is null.
inline Json read_xlsx(const std::string& path) {
  const std::string command =
      "python3 '" + source_folder() + "/tests/store/workbook/read_xlsx.py' '" + path + "'";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  char block[4096];
  for (std::size_t got; pipe && (got = std::fread(block, 1, sizeof block, pipe.get())) > 0;)
    text.append(block, got);
  return Json::parse(text);
}

inline Json read_xlsx_bytes(const std::string& bytes) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("thaimemo-xlsx-" + std::to_string(getpid()) + ".xlsx");
  std::ofstream(path, std::ios::binary) << bytes;
  const Json read = read_xlsx(path);
  std::filesystem::remove(path);
  return read;
}

}  // namespace thaimemo
