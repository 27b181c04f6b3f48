#include "corpus/report/titles.h"

#include <map>
#include <set>

namespace thaimemo::quality {
namespace {

const std::map<std::string, Texts> titles{{"year", {"ปี", "year"}},
                                          {"documents", {"เอกสาร", "documents"}},
                                          {"agencies", {"หน่วยงาน", "agencies"}},
                                          {"also_before", {"มีปีก่อนด้วย", "also the year before"}},
                                          {"not_any_more", {"ขาดหายไป", "not any more"}},
                                          {"province", {"จังหวัด", "province"}},
                                          {"listed", {"ในรายชื่อ", "on the list"}},
                                          {"published", {"เผยแพร่", "published"}},
                                          {"missing", {"ไม่เผยแพร่", "did not"}},
                                          {"published_last_year", {"เผยแพร่ปีล่าสุด", "published last year"}},
                                          {"agency", {"หน่วยงาน", "agency"}},
                                          {"years", {"จำนวนปี", "years"}},
                                          {"years_published", {"เผยแพร่ (ปี)", "years published"}},
                                          {"years_missing", {"ขาด (ปี)", "years missing"}},
                                          {"published_years", {"ปีที่เผยแพร่", "published in"}},
                                          {"missing_years", {"ปีที่ขาด", "missing in"}},
                                          {"what", {"เรื่อง", "what"}},
                                          {"code", {"รหัส", "code"}},
                                          {"share", {"ร้อยละ", "share"}},
                                          {"source", {"ไฟล์", "file"}},
                                          {"other_source", {"อีกไฟล์", "other file"}},
                                          {"message", {"ตัวอย่างข้อความ", "example of the message"}},
                                          {"origin", {"ที่มา", "origin"}},
                                          {"pages", {"หน้า", "pages"}},
                                          {"instrument", {"เครื่องมือ", "instrument"}},
                                          {"sure", {"ความแน่ใจตั้งแต่", "confidence from"}},
                                          {"count", {"จำนวน", "count"}},
                                          {"total", {"ทั้งหมด", "of all"}},
                                          {"to_review", {"ต้องตรวจ", "to review"}},
                                          {"with_overall", {"มีคะแนนรวม", "with an overall score"}},
                                          {"proven", {"พิสูจน์แล้ว", "proven"}},
                                          {"field", {"ช่อง", "field"}},
                                          {"checked", {"ตรวจแล้ว", "checked"}},
                                          {"right", {"ถูก", "right"}},
                                          {"low", {"อย่างน้อย (95 %)", "at least (95 %)"}},
                                          {"high", {"อย่างมาก (95 %)", "at most (95 %)"}},
                                          {"confidence", {"ความแน่ใจ", "confidence"}},
                                          {"indicator_no", {"ตัวชี้วัดที่", "no."}},
                                          {"indicator", {"ตัวชี้วัด", "indicator"}},
                                          {"unread", {"อ่านไม่ออก", "unread"}},
                                          {"header", {"หัวตาราง", "header"}},
                                          {"columns", {"คอลัมน์", "columns"}},
                                          {"letters", {"ตัวอักษร", "letters"}},
                                          {"weak_pages", {"หน้าที่ควรสแกนใหม่", "pages"}},
                                          {"lean", {"เอียง (องศา)", "lean (degrees)"}},
                                          {"memo_number", {"เลขที่หนังสือ", "memo number"}},
                                          {"verdict", {"ผลการตรวจ", "verdict"}},
                                          {"reviewers", {"ผู้ตรวจ", "reviewers"}},
                                          {"severity", {"ระดับ", "severity"}},
                                          {"alike", {"เหมือนกัน", "alike"}},
                                          {"other_agency", {"อีกหน่วยงาน", "other agency"}},
                                          {"other_year", {"อีกปี", "other year"}},
                                          {"text", {"ข้อความ", "text"}},
                                          {"command", {"คำสั่ง", "command"}}};

const std::set<std::string> shares{"share", "low", "high", "alike"},
    plain{"year", "other_year", "indicator_no"};

}  // namespace

Texts column_title(const std::string& column) {
  const auto title = titles.find(column);
  return title == titles.end() ? Texts{column, column} : title->second;
}

std::string shown_value(const std::string& column, const Value& value) {
  if (const auto* real = std::get_if<double>(&value))
    return shares.contains(column) ? with_decimals(100 * *real, 1) + " %" : with_decimals(*real, 2);
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return plain.contains(column) ? std::to_string(*number) : grouped(*number);
  return std::holds_alternative<std::nullptr_t>(value) ? "–" : to_text(value);
}

}  // namespace thaimemo::quality
