#include "tools/serve/site/problem_titles.h"

#include <map>
#include <vector>

#include "base/embedded_file.h"

namespace thaimemo {

std::vector<EmbeddedFile> problem_title_files();  // generated: data/problem_titles.tsv

namespace {

std::map<std::string, std::string> read_titles() {
  std::map<std::string, std::string> titles;
  for (const EmbeddedFile& file : problem_title_files())
    for (std::size_t begin = 0; begin < file.content.size();) {
      const std::size_t end = std::min(file.content.find('\n', begin), file.content.size());
      const std::string_view line = std::string_view(file.content).substr(begin, end - begin);
      const std::size_t tab = line.find('\t');
      if (tab != line.npos) titles.emplace(line.substr(0, tab), line.substr(tab + 1));
      begin = end + 1;
    }
  return titles;
}

}  // namespace

std::string thai_problem_title(const std::string& code) {
  static const std::map<std::string, std::string> titles = read_titles();
  const auto found = titles.find(code);
  return found == titles.end() ? "" : found->second;
}

}  // namespace thaimemo
