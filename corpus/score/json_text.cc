#include "base/json.h"
#include "corpus/score/accuracy.h"

namespace thaimemo::score {
namespace {

Json figures_json(const Tally& tally) {
  Json object = Json::object();
  for (const auto& [name, value] : figures_of(tally)) object[name] = value ? Json(*value) : Json(nullptr);
  return object;
}

Json letters_json(const Tally& tally) {
  Json object = Json::object();
  for (const auto& [kind, count] : tally.letters)
    object[kind] = {{"letters", count.first}, {"wrong", count.second}};
  return object;
}

Json confusions_json(const Tally& tally) {
  Json list = Json::array();
  for (const auto& [confusion, count] : commonest_confusions(tally))
    list.push_back({{"want", confused_letter(confusion.first)},
                    {"got", confused_letter(confusion.second)},
                    {"count", count}});
  return list;
}

Json calibration_json(const Tally& tally) {
  Json list = Json::array();
  for (const Calibration& decile : tally.deciles)
    list.push_back({{"values", decile.values},
                    {"right", decile.right},
                    {"confidence_sum", rounded(decile.confidence_sum, 4)}});
  return list;
}

Json by_json(const Accuracy& accuracy) {
  Json axes = Json::object();
  for (const auto& [axis, values] : accuracy.by)
    for (const auto& [value, tally] : values) {
      axes[axis][value] = figures_json(tally);
      axes[axis][value]["calibration"] = calibration_json(tally);
    }
  return axes;
}

Json worst_json(const std::vector<Combination>& worst) {
  Json list = Json::array();
  for (const Combination& one : worst)
    list.push_back({{"axes", {{one.first.first, one.first.second}, {one.second.first, one.second.second}}},
                    {"badness", rounded(one.badness, 4)},
                    {"example", one.example},
                    {"figures", figures_json(one.tally)}});
  return list;
}

}  // namespace

std::string to_json_text(const Accuracy& accuracy) {
  Json documents = Json::object();
  for (const DocumentScore& document : accuracy.documents)
    documents[document.file] = figures_json(document.tally);
  Json object = {{"total", figures_json(accuracy.total)},
                 {"letters", letters_json(accuracy.total)},
                 {"confusions", confusions_json(accuracy.total)},
                 {"calibration", calibration_json(accuracy.total)},
                 {"documents", std::move(documents)}};
  if (!accuracy.by.empty()) object["by"] = by_json(accuracy);
  if (!accuracy.worst.empty()) object["worst"] = worst_json(accuracy.worst);
  return to_line(object);
}

}  // namespace thaimemo::score
