// A figure of the report as its file in figures/ declares it:
//
//   -- section: publication
//   -- title: Documents by year
//   -- title-th: เอกสารรายปี
//   -- counted: how it was counted, in one or two sentences
//   -- counted-th: …
//   -- needs: listed_agency        (optional: only where the database has this table or view …)
//   -- without: listed_agency      (… or lacks it)
//   -- plot: columns year documents
//   -- interval: right checked     (optional: columns low and high of wilson_interval() and the share are added)
//   -- shown: 30                   (optional: so many rows on the page; the JSON has all)
//   SELECT …
//
// A column `what_th` is `what` in Thai; the page shows one of both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::quality {

struct Texts {
  std::string thai, english;
};

// tiles COUNTS · columns LABEL VALUE · bars VALUE · heat ROW COLUMN VALUE · multiples GROUP LABEL VALUE · years YEAR SHARE · list TEXT · actions
struct Plot {
  std::string kind;
  std::vector<std::string> columns;
};

struct FigureFile {
  std::string id, section;
  Texts title, counted;
  std::string needs, without;
  Plot plot;
  std::vector<std::string> interval;
  size_t shown = 200;
  std::string sql;
};

// Throws Error "figure-file" naming the line that is wrong.
FigureFile parse_figure(std::string_view file_name, std::string_view file);

// All of them in their order on the page.
const std::vector<FigureFile>& figure_files();

}  // namespace thaimemo::quality
