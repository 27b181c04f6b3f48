#include "store/review/exchange.h"

#include "base/json.h"
#include "base/next_line.h"
#include "store/correction/corrections.h"
#include "store/correction/grid_shape.h"
#include "store/review/places.h"

namespace thaimemo {
namespace {

std::string line_of(const Correction& made) {
  Json object{{"target", name_of(made.target)},
              {"sha256", made.sha256},
              {"raw", made.raw},
              {"before", made.before},
              {"text", made.after},
              {"verdict", name_of(made.verdict)},
              {"reason", made.reason},
              {"reviewer", made.reviewer},
              {"at", made.made_at},
              {"program_version", made.program_version}};
  if (made.target == Target::fact) {
    object["fact"] = made.name;
    return to_line(object);
  }
  const Box& box = made.bbox;
  object["page"] = made.page;
  object["box"] = {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
  if (made.target == Target::line) return to_line(object);
  object["table"] = made.table;
  if (made.target == Target::grid) return to_line(object);
  object["row"] = made.row;
  object["column"] = made.column;
  object["cell_id"] = cell_id(made.sha256, made.page, made.table, made.row, made.column);
  return to_line(object);
}

std::string text_or(const Json& object, const char* key, const std::string& otherwise) {
  return object.contains(key) ? get<std::string>(object, key) : otherwise;
}

Box box_of(const Json& object) {
  const auto sides = get<std::vector<double>>(object, "box");
  if (sides.size() != 4) throw Error("bad-record", "box", "has not four numbers");
  return {sides[0], sides[1], sides[2], sides[3]};
}

std::string sha256_of(const Json& object, SQLite::Database& db) {
  if (object.contains("sha256")) return get<std::string>(object, "sha256");
  SQLite::Statement select(db, "SELECT sha256 FROM documents WHERE source = ?");
  select.bind(1, get<std::string>(object, "source"));
  if (!select.executeStep())
    throw Error("place-missing", get<std::string>(object, "source"), "the database has no such document");
  return select.getColumn(0).getString();
}

Target target_of(const Json& object) {
  const char* implied = object.contains("fact") ? "fact" : "cell";
  return target_named(text_or(object, "target", implied));
}

// The place as the line gives it in full.
Correction told_place(const Json& object, Target target, SQLite::Database& db) {
  Correction made;
  made.sha256 = sha256_of(object, db);
  made.target = target;
  made.raw = get<std::string>(object, "raw");
  made.before = text_or(object, "before", "");
  if (target == Target::fact) {
    made.name = get<std::string>(object, "fact");
    return made;
  }
  made.page = get<int>(object, "page");
  made.bbox = box_of(object);
  if (target == Target::line) return made;
  made.table = get<int>(object, "table");
  if (target == Target::grid) return made;
  made.row = get<int>(object, "row");
  made.column = get<int>(object, "column");
  return made;
}

// What a line says; a grid may stand in it as an object, or as the text of one.
std::string said_text(const Json& object, Target target) {
  const Json& text = member(object, "text");
  if (target != Target::grid || text == "") return get<std::string>(object, "text");
  return text_of(grid_shape_in(text.is_object() ? to_line(text) : get<std::string>(object, "text")));
}

// The part of the page that a grid lies in; a table that is none has to name it.
Box area_of(const Json& object) {
  return object.contains("box") ? box_of(object) : grid_shape_in(said_text(object, Target::grid)).box();
}

Correction looked_up_place(const Json& object, Target target, SQLite::Database& db) {
  if (target == Target::fact)
    return fact_to_correct(db, sha256_of(object, db), get<std::string>(object, "fact"));
  if (target == Target::line)
    return line_to_correct(db, sha256_of(object, db), get<int>(object, "page"), box_of(object));
  if (target == Target::grid)
    return grid_to_correct(db, sha256_of(object, db), get<int>(object, "page"), area_of(object));
  const auto cell = get<std::string>(object, "cell_id");
  return target == Target::column ? column_to_correct(db, cell) : cell_to_correct(db, cell);
}

Correction correction_in(const Json& object, SQLite::Database& db) {
  const Target target = target_of(object);
  Correction made =
      object.contains("raw") ? told_place(object, target, db) : looked_up_place(object, target, db);
  made.after = said_text(object, target);
  const char* implied = made.after == made.before ? "confirmed" : "corrected";
  made.verdict = verdict_named(text_or(object, "verdict", implied));
  made.reason = text_or(object, "reason", "");
  made.reviewer = get<std::string>(object, "reviewer");
  made.made_at = get<std::string>(object, "at");
  made.program_version = text_or(object, "program_version", THAIMEMO_VERSION);
  check(made);
  return made;
}

}  // namespace

void export_corrections(SQLite::Database& db, const LineSink& sink) {
  for_each_correction(db, [&](const Correction& made, const std::string&) { sink(line_of(made)); });
}

std::vector<Correction> read_corrections(std::istream& input, SQLite::Database& db) {
  std::vector<Correction> found;
  std::string line;
  for (int number = 1; next_line(input, line, "standard input"); ++number) {
    if (line.empty()) continue;
    const std::string place = "line " + std::to_string(number);
    try {
      found.push_back(correction_in(parse_line(line, place), db));
    } catch (const Error& wrong) {
      throw Error("bad-correction", place, wrong.place() + ": " + wrong.what(),
                  "Nothing was imported. docs/review.md lists the keys.");
    }
  }
  return found;
}

}  // namespace thaimemo
