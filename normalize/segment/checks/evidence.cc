#include "normalize/segment/checks/evidence.h"

namespace thaimemo {

Json place_json(const ValuePlace& place) {
  if (place.page == 0) return nullptr;
  Json json{{"page", place.page}};
  if (!place.cell_id.empty()) {
    json["table_no"] = place.table;
    json["row_no"] = place.row;
    json["column_no"] = place.column;
    json["cell_id"] = place.cell_id;
  }
  const Box& box = place.bbox;
  if (box.x1 > box.x0) json["box"] = {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
  return json;
}

Json places_json(const std::vector<ValuePlace>& places) {
  Json json = Json::array();
  for (const ValuePlace& place : places) json.push_back(place_json(place));
  return json;
}

}  // namespace thaimemo
