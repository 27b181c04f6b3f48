#include "base/json.h"
#include "corpus/report/measure_quality.h"

namespace thaimemo::quality {
namespace {

constexpr int decimals = 6;  // of shares and intervals

Json to_json(const Value& value) {
  if (const auto* real = std::get_if<double>(&value)) return rounded(*real, decimals);
  return std::visit([](const auto& content) { return Json(content); }, value);
}

Json to_json(const Texts& texts) {
  return {{"th", texts.thai}, {"en", texts.english}};
}

Json to_json(const Figure& figure) {
  Json rows = Json::array();
  for (const std::vector<Value>& values : figure.rows) {
    Json row = Json::object();
    for (size_t i = 0; i < figure.columns.size(); ++i) row[figure.columns[i]] = to_json(values[i]);
    rows.push_back(row);
  }
  return {{"id", figure.id},
          {"section", figure.section},
          {"title", to_json(figure.title)},
          {"counted", to_json(figure.counted)},
          {"columns", figure.columns},
          {"rows", rows}};
}

}  // namespace

std::string to_json_text(const QualityReport& report) {
  Json figures = Json::array();
  for (const Figure& figure : report.figures) figures.push_back(to_json(figure));
  return Json{{"database", report.database}, {"program_version", THAIMEMO_VERSION}, {"figures", figures}}
             .dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace thaimemo::quality
