// Rows as text: for a screen, for a spreadsheet, for a program.
#pragma once

#include <functional>
#include <string_view>

#include "store/query/answer_source.h"
#include "store/query/rows.h"

namespace thaimemo {

enum class Format {
  table,   // aligned columns; long values are cut
  csv,     // RFC 4180, lines end in CR LF; see WriteSettings::spreadsheet
  json,    // one array of objects
  ndjson,  // one object on each line; keys sorted, NULL as null
  xlsx     // for Excel and LibreOffice; see WriteSettings::source
};

struct WriteSettings {
  Format format = Format::table;
  int column_columns = 40;  // table: the widest a column gets; 0 for no limit
  // CSV for Excel and LibreOffice: begins with a byte order mark, without which Excel shows no Thai, and
  // texts that a spreadsheet would take for a formula (= + - @, also behind spaces) or that begin with a tab or a
  // line's end get an apostrophe in front. false: the exact values and nothing else.
  bool spreadsheet = true;
  AnswerSource source{};  // xlsx: what the second sheet says
};

using TextSink = std::function<void(std::string_view bytes)>;

// Returns the number of rows. A table is laid out by its first 1000 rows; the rest streams.
std::int64_t write_rows(Rows& rows, const WriteSettings& settings, const TextSink& sink);

// One row as a JSON object.
std::string to_json_line(const std::vector<std::string>& columns, const std::vector<Value>& values);

}  // namespace thaimemo
