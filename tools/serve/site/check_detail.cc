#include "tools/serve/site/check_detail.h"

#include <cmath>
#include <cstdlib>

#include "base/json.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

constexpr double highest_score = 100;

std::string plain(const Json& value) {
  if (value.is_null()) return "";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

Json part_of(const Json& object, const char* key) {
  return object.contains(key) ? object.at(key) : Json();
}

class Detail {
 public:
  Detail(const Visit& visit, const Json& object, const std::string& file)
      : visit_(visit), object_(object), places_(part_of(object, "places")), file_(file) {}

  Html html() const {
    if (object_.contains("expected")) return sum();
    if (object_.contains("grade")) return grade();
    if (object_.contains("scores")) return conflict();
    return pairs();
  }

 private:
  // The address of a place that a check names; "" where the document keeps none.
  std::string place_address(std::size_t i) const {
    if (!places_.is_array() || i >= places_.size() || !places_[i].is_object()) return "";
    const Json& place = places_[i];
    if (place.contains("cell_id")) return cell_address(plain(place["cell_id"])).text();
    if (file_.empty() || !place.contains("page")) return "";
    std::string box;
    for (const Json& side : part_of(place, "box")) box += (box.empty() ? "" : ",") + side.dump();
    return source_address(file_, place["page"].get<std::int64_t>()).with("box", box).text();
  }

  Html at(std::size_t place, const std::string& words) const {
    const std::string address = place_address(place);
    return address.empty() ? Html(words) : link_to(address, words);
  }

  // "30 % × (91.20 + 88.10) ÷ 2": the mean of an instrument's indicators, by its weight.
  Html weighted(const Json& part, std::size_t first_place) const {
    const Json scores = part_of(part, "scores");
    Html terms;
    for (std::size_t i = 0; i < scores.size(); ++i)
      terms += (i > 0 ? Html(" + ") : Html()) + at(first_place + i, plain(scores[i]));
    return Html(std::to_string(std::lround(part_of(part, "weight").get<double>() * 100)) + " % × (") + terms +
           ") ÷ " + std::to_string(scores.size());
  }

  Html terms() const {
    Html sum;
    std::size_t place = 1;  // the first one is that of the printed total
    for (const Json& part : part_of(object_, "sum")) {
      sum += (place > 1 ? Html("\n+ ") : Html()) + weighted(part, place);
      place += part_of(part, "scores").size();
    }
    return sum.empty() ? Html(visit_.say("ตามสูตรถ่วงน้ำหนัก", "By the weighted sum")) : sum;
  }

  // Databases made before keep the places of the ten scores, not their values.
  Html other_places() const {
    if (object_.contains("sum") || !places_.is_array() || places_.size() < 2) return {};
    Html links = Html(visit_.say("\nคะแนนตัวชี้วัดที่ ", "\nScores of indicators "));
    for (std::size_t i = 1; i < places_.size(); ++i) links += at(i, std::to_string(i)) + " ";
    return links;
  }

  Html sum() const {
    return tag("span", {{"class", "sum"}}, terms(), "\n= ", tag("b", {}, plain(part_of(object_, "expected"))),
               visit_.say("\nที่พิมพ์ไว้ ", "\nPrinted: "), tag("b", {}, at(0, plain(part_of(object_, "stated")))),
               other_places());
  }

  Html grade() const {
    const std::string limit = object_.contains("below") ? plain(part_of(object_, "below")) : "";
    const bool is_limited = !limit.empty() && std::atof(limit.c_str()) <= highest_score;
    const std::string below = is_limited ? visit_.say(" แต่ต่ำกว่า ", " up to under ") + limit : "";
    return Html(visit_.say("คะแนน ", "Score ")) + tag("b", {}, at(0, plain(part_of(object_, "score")))) +
           visit_.say(" ระดับที่พิมพ์ ", ", printed grade ") + tag("b", {}, plain(part_of(object_, "grade"))) +
           visit_.say(" ซึ่งต้องตั้งแต่ ", ", which is given from ") + plain(part_of(object_, "from")) + below;
  }

  Html conflict() const {
    const Json sources = part_of(object_, "sources");
    Html html;
    for (std::size_t i = 0; i < part_of(object_, "scores").size(); ++i) {
      html += (i > 0 ? Html(" ≠ ") : Html()) + tag("b", {}, at(i, plain(part_of(object_, "scores")[i])));
      if (i < sources.size()) html += " (" + shown_code(visit_, "source", plain(sources[i])) + ")";
    }
    return html;
  }

  Html listed(const Json& values) const {
    Html html;
    for (std::size_t i = 0; i < values.size(); ++i)
      html += (i > 0 ? Html(" · ") : Html()) +
              (values[i].is_string() ? at(i, plain(values[i])) : Html(plain(values[i])));
    return html;
  }

  Html pairs() const {
    Html html;
    for (const auto& [key, value] : object_.items()) {
      if (key == "places" || key == "line" || key == "lines" || value.is_null()) continue;
      html += (html.empty() ? Html() : Html("\n")) + column_title(visit_, key) + ": ";
      html += value.is_array()      ? listed(value)
              : key == "as_written" ? at(0, plain(value))
                                    : Html(shown_code(visit_, key, plain(value)));
    }
    return html;
  }

  const Visit& visit_;
  const Json& object_;
  Json places_;
  const std::string& file_;
};

}  // namespace

Html check_detail(const Visit& visit, const std::string& detail, const std::string& file) {
  const Json object = Json::parse(detail, nullptr, false);
  if (!object.is_object()) return detail;
  try {
    return Detail(visit, object, file).html();
  } catch (const Json::exception&) {  // a member of another kind: what stands there is shown
    return detail;
  }
}

}  // namespace thaimemo
