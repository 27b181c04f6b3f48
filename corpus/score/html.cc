// The report that people read. Everything is inside the one file: style, plots (SVG) and differences.
#include <algorithm>
#include <cstdio>

#include "base/utf8.h"
#include "corpus/score/accuracy.h"
#include "corpus/score/text/comparable.h"
#include "corpus/score/text/likeness.h"

namespace thaimemo::score {
namespace {

constexpr size_t documents_shown = 50, differences_shown = 40, letters_shown = 1500;
constexpr double silent_weight = 10;  // as bad as ten shares that are wholly wrong

constexpr const char* style = R"(
body{font:15px/1.5 "Sarabun","Noto Sans Thai",Laksaman,sans-serif;max-width:72em;margin:2em auto;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}del{background:#fdd;text-decoration:none}ins{background:#dfd;text-decoration:none}
summary{cursor:pointer}svg{background:#fafafa;border:1px solid #ddd;margin:.5em 1em .5em 0}svg text{font-size:11px}
)";

std::string escaped(const std::string& text) {
  std::string safe;
  for (char c : text) {
    if (c == '<')
      safe += "&lt;";
    else if (c == '&')
      safe += "&amp;";
    else if (c == '"')
      safe += "&quot;";
    else
      safe += c;
  }
  return safe;
}

std::string decimals(double value, const char* format = "%.4f") {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

// What the documents are sorted by. A wrong number that nobody is told of is the worst.
double lost_by(const DocumentScore& document) {
  double lost = 0;
  for (const auto& [name, value] : figures_of(document.tally)) {
    if (!value) continue;
    const FigureKind kind = figure_kind(name);
    if (kind == FigureKind::share) lost += 1 - *value;
    if (kind == FigureKind::error) lost += *value;
    if (kind == FigureKind::faults) lost += (name == "score_silent_wrong" ? silent_weight : 1) * *value;
  }
  return lost;
}

std::string figure_rows(const Tally& tally) {
  std::string rows;
  for (const auto& [name, value] : figures_of(tally))
    rows += "<tr><td>" + name + "</td><td class=n>" + (value ? decimals(*value) : "–") + "</td></tr>\n";
  return rows;
}

std::string dot(double x, double y, double radius, const std::string& title) {
  return "<circle cx=" + decimals(x, "%.1f") + " cy=" + decimals(y, "%.1f") +
         " r=" + decimals(radius, "%.1f") + " fill='#1565c0'><title>" + title + "</title></circle>\n";
}

// Confidence (across) against the share that is right (up); the diagonal is what a calibrated reader gives.
std::string calibration_plot(const Tally& tally) {
  constexpr double side = 220, margin = 30;
  std::string svg =
      "<svg width=290 height=290><text x=30 y=18>share right, by confidence of scores</text>"
      "<rect x=30 y=30 width=220 height=220 fill=none stroke='#bbb' /><line x1=30 y1=250 x2=250 y2=30 "
      "stroke='#bbb' />"
      "<text x=28 y=268>0</text><text x=244 y=268>1</text>\n";
  for (const Calibration& decile : tally.deciles) {
    if (decile.values == 0) continue;
    const double values = static_cast<double>(decile.values);
    const double sure = decile.confidence_sum / values, right = static_cast<double>(decile.right) / values;
    svg +=
        dot(margin + sure * side, margin + (1 - right) * side, 5, std::to_string(decile.values) + " values");
  }
  return svg + "</svg>\n";
}

// Files made with a scan or text-layer kind carry it in their name after the last '-'; others are one group.
std::string group_of(const std::string& file) {
  const size_t dash = file.rfind('-'), point = file.rfind('.');
  return dash == std::string::npos || point == std::string::npos || point < dash
             ? "all"
             : file.substr(dash + 1, point - dash - 1);
}

std::string error_plot(const Accuracy& accuracy) {
  std::map<std::string, Tally> groups;
  for (const DocumentScore& document : accuracy.documents)
    groups[group_of(document.file)].add(document.tally);
  std::string bars;
  double y = 34;
  for (const auto& [name, tally] : groups) {
    double cer = 0;
    for (const auto& [figure, value] : figures_of(tally))
      if (figure == "field_cer" && value) cer = *value;
    bars += "<text x=10 y=" + decimals(y + 11, "%.0f") + ">" + escaped(name) +
            "</text><rect x=110 height=14 y=" + decimals(y, "%.0f") +
            " width=" + decimals(std::min(1.0, cer * 5) * 220, "%.1f") +
            " fill='#c62828' /><text x=340 y=" + decimals(y + 11, "%.0f") + ">" +
            decimals(100 * cer, "%.2f") + " %</text>\n";
    y += 20;
  }
  return "<svg width=420 height=" + decimals(y + 10, "%.0f") +
         "><text x=10 y=18>character error by kind of file</text>" + bars + "</svg>\n";
}

void append_run(std::string& html, const char* tag, std::string& run) {
  if (!run.empty()) html += std::string("<") + tag + ">" + escaped(run) + "</" + tag + ">";
  run.clear();
}

// What was wanted and what was got in one line: wanted letters that were lost, and letters that nobody
// wanted.
std::string marked(const std::string& want_text, const std::string& got_text) {
  const std::u32string want = comparable(want_text), got = comparable(got_text);
  if (want.empty() || got.empty() || want.size() > letters_shown || got.size() > letters_shown)
    return "<del>" + escaped(want_text) + "</del> <ins>" + escaped(got_text) + "</ins>";
  std::string html, lost, added;
  for (const LetterPair& pair : aligned_letters(want, got)) {
    if (pair.want == pair.got) {
      append_run(html, "del", lost);
      append_run(html, "ins", added);
      html += escaped(encode_utf8(std::u32string(1, pair.want)));
      continue;
    }
    if (pair.want) append_utf8(lost, pair.want);
    if (pair.got) append_utf8(added, pair.got);
  }
  append_run(html, "del", lost);
  append_run(html, "ins", added);
  return html;
}

std::string document_part(const DocumentScore& document) {
  std::string html = "<details><summary>" + escaped(document.file) + ": " +
                     std::to_string(document.differences.size()) + " differences</summary><table>" +
                     figure_rows(document.tally) + "</table><table>\n";
  size_t shown = 0;
  for (const Difference& difference : document.differences) {
    if (shown++ == differences_shown) break;
    html += "<tr><td>" + escaped(difference.place) + "</td><td>" + marked(difference.want, difference.got) +
            "</td></tr>\n";
  }
  return html + "</table></details>\n";
}

}  // namespace

std::string to_html(const Accuracy& accuracy) {
  std::vector<const DocumentScore*> worst;
  for (const DocumentScore& document : accuracy.documents) worst.push_back(&document);
  std::stable_sort(worst.begin(), worst.end(), [](auto* a, auto* b) { return lost_by(*a) > lost_by(*b); });
  if (worst.size() > documents_shown) worst.resize(documents_shown);

  std::string html = "<!doctype html><html lang=en><meta charset=utf-8><title>Accuracy</title><style>";
  html += std::string(style) + "</style><h1>Accuracy</h1><table>" + figure_rows(accuracy.total) + "</table>";
  html += calibration_plot(accuracy.total) + error_plot(accuracy);
  html += "<h2>The worst documents</h2><p><del>wanted, not got</del> <ins>got, not wanted</ins></p>\n";
  for (const DocumentScore* document : worst) html += document_part(*document);
  return html + "</html>\n";
}

}  // namespace thaimemo::score
