#include "corpus/report/plots.h"

#include <algorithm>
#include <map>

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "corpus/report/titles.h"
#include "store/html/chart.h"

namespace thaimemo::quality {
namespace {

// In units of the drawing, about a pixel on screen.
constexpr double bar_step = 58, bar_width = 46, bar_height = 92, bar_top = 18, bar_bottom = 20;
constexpr double heat_label = 108, heat_cell_width = 39, heat_cell_height = 17, heat_head = 20, heat_gap = 10;
constexpr size_t heat_rows_max = 40;  // of one panel; more stand in panels beside each other
constexpr int heat_steps = 6;

std::string figure_text(double value) {
  return with_decimals(value, 1);
}

Html text_at(double x, double y, const char* anchor, const char* kind, const std::string& text) {
  return tag("text", {{"x", figure_text(x)}, {"y", figure_text(y)}, {"text-anchor", anchor}, {"class", kind}},
             text);
}

Html rectangle(double x, double y, double width, double height, const std::string& kind) {
  return tag("rect", {{"x", figure_text(x)},
                      {"y", figure_text(y)},
                      {"width", figure_text(width)},
                      {"height", figure_text(height)},
                      {"class", kind}});
}

Html drawing(double width, double height, const std::string& title, const Html& content) {
  return tag("svg",
             {{"viewBox", "0 0 " + figure_text(width) + " " + figure_text(height)},
              {"width", figure_text(width)},
              {"height", figure_text(height)},
              {"role", "img"},
              {"aria-label", title}},
             tag("title", {}, title), content);
}

double number_in(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return 0;
}

// A column of the figure by its place in the plot's list; the Thai one where there is one.
size_t column_of(const Figure& figure, size_t place, Language language) {
  const std::string& name = figure.plot.columns.at(place);
  const int thai = language == Language::thai ? figure.index_of(name + "_th") : -1;
  return static_cast<size_t>(thai >= 0 ? thai : figure.index_of(name));
}

struct PlotBar {
  std::string label;
  Value value;
};

Html bars(const std::vector<PlotBar>& all, const std::string& column, const std::string& title) {
  double highest = 0;
  for (const PlotBar& bar : all) highest = std::max(highest, number_in(bar.value));
  Html content;
  const double foot = bar_top + bar_height;
  for (size_t i = 0; i < all.size(); ++i) {
    const double x = static_cast<double>(i) * bar_step + (bar_step - bar_width) / 2;
    const double height = highest > 0 ? bar_height * number_in(all[i].value) / highest : 0;
    content += rectangle(x, foot - height, bar_width, height, "bar");
    content +=
        text_at(x + bar_width / 2, foot - height - 5, "middle", "value", shown_value(column, all[i].value));
    content += text_at(x + bar_width / 2, foot + 14, "middle", "label", all[i].label);
  }
  return drawing(bar_step * static_cast<double>(all.size()), foot + bar_bottom, title, content);
}

Html columns(const Figure& figure, Language language) {
  const size_t label = column_of(figure, 0, language), value = column_of(figure, 1, language);
  std::vector<PlotBar> all;
  for (const auto& row : figure.rows) all.push_back({to_text(row[label]), row[value]});
  const std::string& name = figure.columns[value];
  return tag("figure", {}, bars(all, name, in(language, figure.title)),
             tag("figcaption", {}, in(language, column_title(name))));
}

// A small plot for each group, all with the same labels in the same order.
Html multiples(const Figure& figure, Language language) {
  const size_t group = column_of(figure, 0, language), label = column_of(figure, 1, language),
               value = column_of(figure, 2, language);
  std::vector<std::string> groups;
  std::map<std::string, std::vector<PlotBar>> plots;
  for (const auto& row : figure.rows) {
    const std::string name = to_text(row[group]);
    if (!plots.contains(name)) groups.push_back(name);
    plots[name].push_back({to_text(row[label]), row[value]});
  }
  Html html;
  for (const std::string& name : groups)
    html += tag("figure", {}, tag("figcaption", {}, name), bars(plots[name], figure.columns[value], name));
  return tag("div", {{"class", "multiples"}}, html);
}

Html years(const Figure& figure, Language language) {
  const size_t year = column_of(figure, 0, language), value = column_of(figure, 1, language);
  std::vector<ChartPoint> points;
  for (const auto& row : figure.rows)
    points.push_back(
        {static_cast<int>(number_in(row[year])), 100 * number_in(row[value]), std::nullopt, false});
  return tag("figure", {}, year_chart(points, in(language, figure.title)),
             tag("figcaption", {}, in(language, column_title(figure.columns[value])) + " (%)"));
}

// Rows and columns of a heat map in the order in which they are told.
struct Heat {
  std::vector<std::string> rows, columns;
  std::map<std::pair<std::string, std::string>, double> values;
  double highest = 0;
};

// As dictionaries have it: a vowel written before its consonant counts after it.
std::u32string thai_order(const std::string& text) {
  std::u32string letters = decode_utf8(text);
  for (size_t i = 0; i + 1 < letters.size(); ++i)
    if (is_lead_vowel(letters[i])) std::swap(letters[i], letters[i + 1]), ++i;
  return letters;
}

Heat heat_of(const Figure& figure, Language language) {
  const size_t row = column_of(figure, 0, language), column = column_of(figure, 1, language),
               value = column_of(figure, 2, language);
  Heat heat;
  for (const auto& values : figure.rows) {
    const std::string row_name = to_text(values[row]), column_name = to_text(values[column]);
    if (std::find(heat.rows.begin(), heat.rows.end(), row_name) == heat.rows.end())
      heat.rows.push_back(row_name);
    if (std::find(heat.columns.begin(), heat.columns.end(), column_name) == heat.columns.end())
      heat.columns.push_back(column_name);
    heat.values[{row_name, column_name}] = number_in(values[value]);
    heat.highest = std::max(heat.highest, number_in(values[value]));
  }
  std::sort(heat.columns.begin(), heat.columns.end());
  std::sort(heat.rows.begin(), heat.rows.end(),
            [](const std::string& a, const std::string& b) { return thai_order(a) < thai_order(b); });
  return heat;
}

Html heat_cell(const Heat& heat, const std::string& row, const std::string& column, double x, double y) {
  const auto found = heat.values.find({row, column});
  const double value = found == heat.values.end() ? 0 : found->second;
  const int step =
      value > 0 ? std::clamp(static_cast<int>(value / heat.highest * heat_steps) + 1, 1, heat_steps) : 0;
  return rectangle(x, y, heat_cell_width - 1, heat_cell_height - 1, "heat-" + std::to_string(step)) +
         text_at(x + heat_cell_width / 2, y + heat_cell_height - 5, "middle",
                 step > 3 ? "on-dark" : "on-light",
                 value > 0 ? grouped(static_cast<std::int64_t>(value)) : "–");
}

Html heat_panel(const Heat& heat, size_t begin, size_t end, const std::string& title) {
  Html content;
  for (size_t j = 0; j < heat.columns.size(); ++j)
    content += text_at(heat_label + (static_cast<double>(j) + 0.5) * heat_cell_width, heat_head - 6, "middle",
                       "label", heat.columns[j]);
  for (size_t i = begin; i < end; ++i) {
    const double y = heat_head + static_cast<double>(i - begin) * heat_cell_height;
    content += text_at(heat_label - 6, y + heat_cell_height - 5, "end", "label", heat.rows[i]);
    for (size_t j = 0; j < heat.columns.size(); ++j)
      content += heat_cell(heat, heat.rows[i], heat.columns[j],
                           heat_label + static_cast<double>(j) * heat_cell_width, y);
  }
  return drawing(heat_label + static_cast<double>(heat.columns.size()) * heat_cell_width + heat_gap,
                 heat_head + static_cast<double>(end - begin) * heat_cell_height, title, content);
}

Html heat_map(const Figure& figure, Language language) {
  const Heat heat = heat_of(figure, language);
  const size_t panels = (heat.rows.size() + heat_rows_max - 1) / heat_rows_max;
  const size_t rows = (heat.rows.size() + panels - 1) / panels;
  Html html;
  for (size_t begin = 0; begin < heat.rows.size(); begin += rows)
    html += heat_panel(heat, begin, std::min(begin + rows, heat.rows.size()), in(language, figure.title));
  return tag("div", {{"class", "multiples heat"}}, html);
}

// Short texts one behind the other.
Html list(const Figure& figure, Language language) {
  const size_t column = column_of(figure, 0, language);
  std::string texts;
  for (const auto& row : figure.rows) texts += (texts.empty() ? "" : " · ") + to_text(row[column]);
  return tag("p", {{"class", "list"}}, texts);
}

}  // namespace

Html plot_of(const Figure& figure, Language language) {
  if (figure.rows.empty()) return {};
  if (figure.plot.kind == "columns") return columns(figure, language);
  if (figure.plot.kind == "multiples") return multiples(figure, language);
  if (figure.plot.kind == "years") return years(figure, language);
  if (figure.plot.kind == "list") return list(figure, language);
  if (figure.plot.kind == "heat") return heat_map(figure, language);
  return {};
}

bool plot_says_all(const Figure& figure) {
  return (figure.plot.kind == "heat" || figure.plot.kind == "list") && !figure.rows.empty();
}

Html share_bar(double share) {
  const double width = 100 * std::clamp(share, 0.0, 1.0);
  return tag("svg",
             {{"class", "share"},
              {"viewBox", "0 0 100 8"},
              {"preserveAspectRatio", "none"},
              {"aria-hidden", "true"}},
             rectangle(0, 0, 100, 8, "ground"), rectangle(0, 0, width, 8, "bar"));
}

}  // namespace thaimemo::quality
