#include "corpus/report/figure_file.h"

#include <sstream>

#include "base/embedded_file.h"
#include "base/problem.h"

namespace thaimemo {

std::vector<EmbeddedFile> report_figure_files();

namespace quality {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

void take(FigureFile& figure, const std::string& key, const std::string& value) {
  if (key == "section")
    figure.section = value;
  else if (key == "title")
    figure.title.english = value;
  else if (key == "title-th")
    figure.title.thai = value;
  else if (key == "counted")
    figure.counted.english = value;
  else if (key == "counted-th")
    figure.counted.thai = value;
  else if (key == "needs")
    figure.needs = value;
  else if (key == "without")
    figure.without = value;
  else if (key == "interval")
    figure.interval = words_of(value);
  else if (key == "shown")
    figure.shown = static_cast<size_t>(std::stoul(value));
  else if (key == "plot") {
    figure.plot.columns = words_of(value);
    figure.plot.kind = figure.plot.columns.front();
    figure.plot.columns.erase(figure.plot.columns.begin());
  } else
    throw Error("figure-file", figure.id, "no figure has a '" + key + "'");
}

// "21_province_year.sql" gives "province-year".
std::string id_of(std::string_view file_name) {
  std::string id(file_name.substr(3, file_name.rfind('.') - 3));
  for (char& letter : id)
    if (letter == '_') letter = '-';
  return id;
}

}  // namespace

FigureFile parse_figure(std::string_view file_name, std::string_view file) {
  FigureFile figure;
  figure.id = id_of(file_name);
  std::istringstream lines{std::string(file)};
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("-- ") || !figure.sql.empty()) {
      figure.sql += line + "\n";
      continue;
    }
    const size_t colon = line.find(": ");
    if (colon == std::string::npos)
      throw Error("figure-file", figure.id, "a line of the head has no value: " + line);
    take(figure, line.substr(3, colon - 3), line.substr(colon + 2));
  }
  if (figure.section.empty() || figure.title.thai.empty() || figure.counted.thai.empty() ||
      figure.counted.english.empty())
    throw Error("figure-file", figure.id, "section, title or counted is missing");
  return figure;
}

const std::vector<FigureFile>& figure_files() {
  static const std::vector<FigureFile> files = [] {
    std::vector<FigureFile> all;
    for (const EmbeddedFile& file : report_figure_files())
      all.push_back(parse_figure(file.name, file.content));
    return all;
  }();
  return files;
}

}  // namespace quality
}  // namespace thaimemo
