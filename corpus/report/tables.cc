#include "corpus/report/tables.h"

#include <algorithm>

#include "corpus/report/plots.h"
#include "corpus/report/titles.h"
#include "store/query/display_width.h"

namespace thaimemo::quality {
namespace {

constexpr int text_columns = 150;  // the widest a text gets; the JSON has all of it

bool is_file(const std::string& column) {
  return column == "source" || column == "other_source";
}

// Letters that may stand in a path stay; a browser reads the rest as bytes.
std::string path_of(const std::string& files, const std::string& source) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string path = files.empty() || files.back() == '/' ? files : files + "/";
  for (const char letter : source) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) || std::string_view("/-_.~").find(letter) != std::string_view::npos)
      path += letter;
    else
      path += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return path;
}

Html file_name(const std::string& source, const PageSettings& settings) {
  const std::string name = source.substr(source.rfind('/') + 1);
  if (settings.files.empty()) return tag("span", {{"title", source}}, name);
  return tag("a", {{"href", path_of(settings.files, source)}, {"title", source}}, name);
}

std::string plain_name(const std::string& column) {
  return column.ends_with("_th") ? column.substr(0, column.size() - 3) : column;
}

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

double number_in(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  const auto* real = std::get_if<double>(&value);
  return real ? *real : 0;
}

// The column with bars, and what is a full one.
struct Bars {
  int column = -1;
  double full = 1;
};

Bars bars_of(const Figure& figure) {
  Bars bars;
  if (figure.plot.kind != "bars") return bars;
  bars.column = figure.index_of(figure.plot.columns.front());
  for (const auto& row : figure.rows)
    bars.full = std::max(bars.full, number_in(row[static_cast<size_t>(bars.column)]));
  return bars;
}

// NULLs of a column of numbers stand to the right as well.
bool holds_numbers(const Figure& figure, size_t column) {
  return std::any_of(figure.rows.begin(), figure.rows.end(),
                     [&](const std::vector<Value>& row) { return is_number(row[column]); });
}

Html cell_of(const std::string& column, const Value& value, bool number, const PageSettings& settings) {
  const std::string name = plain_name(column);
  if (is_file(name) && std::holds_alternative<std::string>(value))
    return tag("td", {{"class", "file"}}, file_name(std::get<std::string>(value), settings));
  if (number) return tag("td", {{"class", "number"}}, shown_value(name, value));
  const std::string text = shortened(printable(shown_value(name, value)), text_columns);
  return tag("td", {{"class", name == "code" || name == "severity" ? "code" : "text"}}, text);
}

Html head_of(const Figure& figure, const std::vector<size_t>& shown, const Bars& bars, Language language) {
  Html cells;
  for (const size_t i : shown) {
    const bool number = holds_numbers(figure, i);
    cells += tag("th", {{"class", "number", number}, {"scope", "col"}},
                 in(language, column_title(plain_name(figure.columns[i]))));
    if (static_cast<int>(i) == bars.column) cells += tag("th", {{"class", "bars"}, {"aria-hidden", "true"}});
  }
  return tag("thead", {}, tag("tr", {}, cells));
}

Html row_of(const Figure& figure, const std::vector<Value>& row, const std::vector<size_t>& shown,
            const Bars& bars, const PageSettings& settings) {
  Html cells;
  for (const size_t i : shown) {
    cells += cell_of(figure.columns[i], row[i], holds_numbers(figure, i), settings);
    if (static_cast<int>(i) == bars.column)
      cells += tag("td", {{"class", "bars"}}, share_bar(number_in(row[i]) / bars.full));
  }
  return tag("tr", {}, cells);
}

Html rest_of(size_t shown, size_t all, Language language) {
  if (shown >= all) return {};
  const std::string some = grouped(static_cast<std::int64_t>(shown)),
                    total = grouped(static_cast<std::int64_t>(all));
  return tag("p", {{"class", "rest"}},
             language == Language::thai ? "แสดง " + some + " จาก " + total + " แถว ทั้งหมดอยู่ในไฟล์ JSON"
                                        : some + " of " + total + " rows are shown; the JSON has all");
}

const Value& value_of(const Figure& figure, const std::vector<Value>& row, const std::string& column,
                      Language language) {
  const int thai = language == Language::thai ? figure.index_of(column + "_th") : -1;
  return row[static_cast<size_t>(thai >= 0 ? thai : figure.index_of(column))];
}

}  // namespace

std::vector<size_t> columns_shown(const Figure& figure, Language language) {
  std::vector<size_t> shown;
  for (size_t i = 0; i < figure.columns.size(); ++i) {
    const std::string& column = figure.columns[i];
    const bool is_thai = column.ends_with("_th"), has_thai = figure.index_of(column + "_th") >= 0;
    if (language == Language::thai ? !has_thai : !is_thai) shown.push_back(i);
  }
  return shown;
}

Html table_of(const Figure& figure, const PageSettings& settings) {
  if (figure.rows.empty())
    return tag("p", {{"class", "none"}}, settings.language == Language::thai ? "ไม่มี" : "None.");
  const std::vector<size_t> shown = columns_shown(figure, settings.language);
  const Bars bars = bars_of(figure);
  const size_t count = std::min(figure.rows.size(), figure.shown);
  Html rows;
  for (size_t i = 0; i < count; ++i) rows += row_of(figure, figure.rows[i], shown, bars, settings);
  return tag("table", {}, head_of(figure, shown, bars, settings.language), tag("tbody", {}, rows)) +
         rest_of(count, figure.rows.size(), settings.language);
}

Html tiles_of(const Figure& figure, const PageSettings& settings) {
  Html tiles;
  for (const auto& row : figure.rows) {
    const Value& share = row[static_cast<size_t>(figure.index_of("share"))];
    tiles +=
        tag("li", {}, tag("b", {}, shown_value("count", value_of(figure, row, "count", settings.language))),
            tag("span", {}, to_text(value_of(figure, row, "what", settings.language))),
            is_number(share) ? tag("small", {}, shown_value("share", share)) : Html());
  }
  return tag("ul", {{"class", "tiles"}}, tiles);
}

Html actions_of(const Figure& figure, const PageSettings& settings, const std::string& database) {
  Html items;
  for (const auto& row : figure.rows) {
    std::string command = to_text(value_of(figure, row, "command", settings.language));
    if (const size_t place = command.find("DB"); place != std::string::npos)
      command.replace(place, 2, database);
    items +=
        tag("li", {}, tag("b", {}, shown_value("count", value_of(figure, row, "count", settings.language))),
            " ", tag("span", {}, to_text(value_of(figure, row, "what", settings.language))),
            command.empty() ? Html() : tag("code", {}, command));
  }
  if (figure.rows.empty())
    return tag("p", {{"class", "none"}}, settings.language == Language::thai ? "ไม่มี" : "Nothing.");
  return tag("ol", {{"class", "actions"}}, items);
}

}  // namespace thaimemo::quality
