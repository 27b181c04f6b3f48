// What an archive holds and lacks and how well it was read: the figures of the report, each with how it was counted.
#pragma once

#include "corpus/report/figure_file.h"
#include "store/query/rows.h"

namespace thaimemo::quality {

struct Figure {
  std::string id, section;
  Texts title, counted;
  Plot plot;
  size_t shown = 0;  // rows on the page
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;

  // -1 where there is no such column.
  int index_of(const std::string& column) const;
};

struct Section {
  std::string id;
  Texts title, lead;  // what one learns here, in a sentence
};

struct QualityReport {
  std::string database;  // its file's name
  std::vector<Figure> figures;
};

struct QualitySettings {
  std::string agencies{};           // file of the agencies that ought to publish; see agency_list.h
  double copies_time_limit_s = 20;  // of looking for copied texts; the report says where it was not enough
  std::int64_t copies_limit = 50;   // rows of copied texts
};

// In the order of the page.
const std::vector<Section>& sections();

// Reads the database at one state. Throws Error as open_for_reading() and read_agency_list() do.
QualityReport measure_quality(const std::string& database, const QualitySettings& settings = {});

// The same figures as one JSON document; keys sorted, equal for equal content.
std::string to_json_text(const QualityReport& report);

}  // namespace thaimemo::quality
