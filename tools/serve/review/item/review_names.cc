#include "tools/serve/review/item/review_names.h"

#include <map>

#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

using Names = std::map<std::string_view, Words>;

// Why a place is asked for.
const Names& review_kinds() {
  static const Names all{
      {"recheck", {"เครื่องอ่านได้ไม่เหมือนตอนที่ตรวจไว้ โปรดดูอีกครั้ง", "Read otherwise than when it was looked at"}},
      {"score", {"ตัวเลขของคะแนนที่ยังไม่แน่ใจ", "A number of a score in doubt"}},
      {"check", {"ผลการตรวจขึ้นอยู่กับค่านี้", "A check stands or falls with it"}},
      {"fact", {"ข้อมูลของเอกสารที่ยังไม่แน่ใจ", "A fact of the document in doubt"}},
      {"text", {"ข้อความที่ยังไม่แน่ใจ", "A text in doubt"}},
      {"audit", {"สุ่มตรวจค่าที่เครื่องมั่นใจ", "Drawn at random among what is sure"}},
  };
  return all;
}

// Why a place is in doubt, by the code of the problem that says so (docs/errors.md).
const Names& doubt_reasons() {
  static const Names all{
      {"agency-doubtful", {"ชื่อหน่วยงานอาจไม่ใช่ของเอกสารนี้", "The agency may be another's"}},
      {"agency-uncertain", {"ชื่อหน่วยงานอ่านได้ไม่ชัด", "The agency's name was not read surely"}},
      {"agency-unknown", {"ไม่พบชื่อหน่วยงาน", "No agency was found"}},
      {"column-doubtful", {"คอลัมน์อาจมีความหมายอื่น", "The column may mean something else"}},
      {"column-guessed", {"ความหมายของคอลัมน์เป็นการเดา", "The meaning of the column is a guess"}},
      {"column-unknown", {"ไม่รู้ความหมายของคอลัมน์", "Nobody knows what the column means"}},
      {"memo-date-respelled", {"วันที่หนังสืออ่านจากตัวอักษรที่ไม่ชัด", "The memo's date was respelled"}},
      {"memo-date-uncertain", {"วันที่หนังสืออ่านได้ไม่ชัด", "The memo's date was not read surely"}},
      {"memo-date-unread", {"อ่านวันที่หนังสือไม่ได้", "The memo's date could not be read"}},
      {"memo-number-uncertain", {"เลขที่หนังสืออ่านได้ไม่ชัด", "The memo's number was not read surely"}},
      {"memo-number-unread", {"อ่านเลขที่หนังสือไม่ได้", "The memo's number could not be read"}},
      {"memo-subject-uncertain", {"เรื่องอ่านได้ไม่ชัด", "The subject was not read surely"}},
      {"memo-subject-unread", {"อ่านเรื่องไม่ได้", "The subject could not be read"}},
      {"overall-uncertain", {"คะแนนรวมอ่านได้ไม่ชัด", "The overall score was not read surely"}},
      {"place-respelled", {"ชื่อจังหวัดหรืออำเภออ่านจากตัวอักษรที่ไม่ชัด", "Province or district was respelled"}},
      {"place-uncertain", {"จังหวัดหรืออำเภออ่านได้ไม่ชัด", "Province or district was not read surely"}},
      {"place-unlikely", {"จังหวัดหรืออำเภอไม่น่าใช่", "Province or district is unlikely"}},
      {"place-unread", {"อ่านจังหวัดหรืออำเภอไม่ได้", "Province or district could not be read"}},
      {"row-doubtful", {"แถวนี้อาจเป็นหลายแถวรวมกัน", "The row may be several"}},
      {"score-column-guessed", {"เดาว่าคอลัมน์นี้คือคะแนน", "That the column holds scores is a guess"}},
      {"score-conflict",
       {"คะแนนเดียวกันพิมพ์ไว้ไม่เท่ากันในเอกสาร", "The same score is printed otherwise elsewhere"}},
      {"score-guessed", {"คะแนนนี้เป็นการเดา", "The score is a guess"}},
      {"score-reread", {"คะแนนนี้อ่านใหม่จากภาพ", "The score was read again from the picture"}},
      {"score-sum", {"คะแนนรวมไม่ตรงกับสูตร", "The total does not follow from the scores"}},
      {"score-uncertain", {"ตัวเลขอ่านได้ไม่ชัด", "The number was not read surely"}},
      {"score-unreadable", {"อ่านตัวเลขไม่ได้", "The number could not be read"}},
      {"score-year-unknown", {"ไม่รู้ว่าเป็นคะแนนของปีใด", "The year of the score is not known"}},
      {"text-uncertain", {"ข้อความอ่านได้ไม่ชัด", "The text was not read surely"}},
      {"year-uncertain", {"ปีอ่านได้ไม่ชัด", "The year was not read surely"}},
  };
  return all;
}

const Names& short_review_kinds() {
  static const Names all{
      {"recheck", {"ดูซ้ำ", "Look again"}}, {"score", {"คะแนน", "Scores"}}, {"check", {"ผลการตรวจ", "Checks"}},
      {"fact", {"ข้อมูลเอกสาร", "Facts"}},  {"text", {"ข้อความ", "Texts"}},  {"audit", {"สุ่มตรวจ", "Audit"}},
  };
  return all;
}

// "" where it has none.
std::string named(const Names& names, const Visit& visit, const std::string& code) {
  const auto found = names.find(code);
  return found == names.end() ? "" : found->second.in(visit.language);
}

}  // namespace

std::string kind_name(const Visit& visit, const std::string& kind) {
  return named(short_review_kinds(), visit, kind);
}

std::string reason_name(const Visit& visit, const std::string& kind, const std::string& code) {
  if (const std::string doubt = named(doubt_reasons(), visit, code); !doubt.empty()) return doubt;
  if (const std::string check = shown_code(visit, "code", code); check != code) return check;
  return named(review_kinds(), visit, kind);
}

}  // namespace thaimemo
