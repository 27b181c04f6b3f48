// The names of instruments and fields, as records and the database show them.
#include <array>

#include "normalize/record/report_record.h"

namespace thaimemo {
namespace {

constexpr std::array instruments{Instrument::iit, Instrument::eit, Instrument::oit};
constexpr std::array all_fields{Field::indicator, Field::score,       Field::issue,  Field::measure,
                                Field::steps,     Field::responsible, Field::period, Field::result,
                                Field::outcome,   Field::follow_up,   Field::other};

}  // namespace

const char* name_of(Instrument instrument) {
  switch (instrument) {
    case Instrument::iit:
      return "IIT";
    case Instrument::eit:
      return "EIT";
    case Instrument::oit:
      return "OIT";
  }
  return "";
}

const char* name_of(Field field) {
  static constexpr std::array names{"indicator", "score",  "issue",   "measure",   "steps", "responsible",
                                    "period",    "result", "outcome", "follow_up", "other"};
  return names[static_cast<size_t>(field)];
}

Instrument instrument_named(const std::string& name) {
  for (Instrument instrument : instruments)
    if (name == name_of(instrument)) return instrument;
  throw Error("bad-record", "instrument", "'" + name + "' is not an instrument");
}

Field field_named(const std::string& name) {
  for (Field field : all_fields)
    if (name == name_of(field)) return field;
  throw Error("bad-record", "field", "'" + name + "' is not a field");
}

}  // namespace thaimemo
