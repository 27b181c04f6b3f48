#include "corpus/report/copied_figure.h"

#include "store/html/language.h"
#include "store/query/ask.h"
#include "store/schema/read_only.h"

namespace thaimemo::quality {
namespace {

const std::vector<std::string> told{"alike",        "field",      "agency",       "year", "source",
                                    "other_agency", "other_year", "other_source", "text"};

Texts counted_of(const QualitySettings& settings, bool in_time) {
  const std::string seconds = with_decimals(settings.copies_time_limit_s, 0);
  if (!in_time)
    return {"ค้นไม่เสร็จในเวลา " + seconds +
                " วินาที จึงไม่ทราบว่ามีหรือไม่ ให้เพิ่ม --copies-time-limit หรือใช้ thaimemo query DB copies",
            "Not found out within " + seconds +
                " seconds, so nothing is known. Raise --copies-time-limit, or ask thaimemo query DB copies."};
  return {"ข้อความตั้งแต่ 60 ตัวอักษรที่เหมือนกันตั้งแต่ร้อยละ 80 กับเอกสารของหน่วยงานอื่นหรือปีอื่น (คำถาม copies) แสดงไม่เกิน " +
              std::to_string(settings.copies_limit) + " คู่ที่เหมือนที่สุด",
          "Texts of 60 letters or more that are alike by 80 % or more with one of another agency or year "
          "(named query copies); the " +
              std::to_string(settings.copies_limit) + " most alike at most."};
}

void fill(Figure& figure, Rows rows) {
  std::vector<size_t> chosen;
  for (const std::string& column : told)
    for (size_t i = 0; i < rows.columns().size(); ++i)
      if (rows.columns()[i] == column) chosen.push_back(i);
  while (rows.next()) {
    figure.rows.emplace_back();
    for (const size_t i : chosen) figure.rows.back().push_back(rows.values()[i]);
  }
}

}  // namespace

Figure copied_texts(SQLite::Database& db, const QualitySettings& settings) {
  Figure figure{"copied-texts",
                "duplicates",
                {"ข้อความที่ลอกกัน", "Copied texts"},
                counted_of(settings, true),
                {},
                15,
                told,
                {}};
  const ReadOnlyGuard guard(db, {settings.copies_time_limit_s});
  try {
    fill(figure, ask(db, "copies", {{"limit", std::to_string(settings.copies_limit)}}));
  } catch (const SQLite::Exception& failure) {
    if (!is_timeout(failure)) throw;
    figure.rows.clear();
    figure.counted = counted_of(settings, false);
  }
  return figure;
}

}  // namespace thaimemo::quality
