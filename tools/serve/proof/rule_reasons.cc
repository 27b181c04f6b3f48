#include "tools/serve/proof/rule_reasons.h"

#include <map>

#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

// English is said where the rules are; these have no list there.
const std::map<std::string, Words>& other_rules() {
  static const std::map<std::string, Words> rules{
      {"flow-join", {"บรรทัดต่อกัน และภาษาไทยไม่เว้นวรรคตรงนั้น", "a line goes on, and Thai sets no space there"}},
      {"flow-space", {"บรรทัดต่อกัน และเดิมมีวรรคตรงนั้น", "a line goes on, and a space was there"}},
      {"flow-spread", {"ตัวอักษรถูกถ่างให้เต็มบรรทัด", "letters set apart to fill a line"}},
      {"layer-office-glyph",
       {"ตัวอักษรที่แฟ้มบอกผิด รู้ได้จากลำดับในแบบอักษร", "a letter told by its glyph's place in the font"}},
      {"layer-learned-glyph",
       {"ตัวอักษรที่แฟ้มไม่บอก อ่านจากภาพหลายแห่งตรงกัน",
        "a letter that the file does not tell, read in the picture at several places"}},
      {"layer-drawn-hyphen", {"ขีดที่มองเห็นคือยัติภังค์", "a soft hyphen that is drawn is a hyphen"}},
      {"layer-struck-out", {"คำที่ถูกขีดฆ่า", "words that are struck out"}},
      {"phrase", {"วลีที่ใช้บ่อยในคลังต่างกันตัวเดียว", "one letter away from a phrase that many documents have"}},
  };
  return rules;
}

const std::map<std::string, const char*>& thai_reasons() {
  static const std::map<std::string, const char*> reasons{
      {"invisible", "อักขระที่มองไม่เห็นและไม่มีความหมาย ทำให้ค้นหาไม่พบ"},
      {"line-break", "ขึ้นบรรทัดใหม่แบบเดียวกันทั้งหมด"},
      {"space", "วรรคแบบเดียวกันทั้งหมด"},
      {"thai-private-use", "แบบอักษรเก่าเก็บวรรณยุกต์ที่ขยับไว้ในรหัสส่วนตัว"},
      {"full-width", "ตัวอักษรเต็มความกว้างของเอเชียตะวันออก"},
      {"digit", "ตัวเลขของอักษรข้างเคียง ค่าไม่เปลี่ยน"},
      {"raised-mark", "เครื่องหมายเชิงอรรถไม่ใช่ส่วนของตัวเลขหรือคำข้างหน้า"},
      {"html-tag", "เศษของภาษามาร์กอัป"},
      {"html-comment", "เศษของภาษามาร์กอัป"},
      {"html-entity", "เศษของภาษามาร์กอัป"},
      {"markdown-escape", "เศษของภาษามาร์กอัป เฉพาะแฟ้มข้อความ"},
      {"markdown-bold", "เศษของภาษามาร์กอัป เฉพาะแฟ้มข้อความ"},
      {"markdown-heading", "เศษของภาษามาร์กอัป เฉพาะแฟ้มข้อความ"},
      {"markdown-fence", "เศษของภาษามาร์กอัป เฉพาะแฟ้มข้อความ"},
      {"space-end", "วรรคต้นและท้ายบรรทัดไม่มีความหมาย"},
      {"blank-line", "บรรทัดว่างในช่องไม่มีความหมาย"},
      {"space-run", "วรรคเดียวก็พอ"},
      {"space-at-mark", "ไม่มีวรรคหน้าสระบน วรรณยุกต์ หรือหลังสระหน้า"},
      {"mark-doubled", "วรรณยุกต์ซ้ำมองเห็นเป็นตัวเดียว"},
      {"sara-am", "นิคหิตกับสระอาคือสระอำ"},
      {"mark-order", "สระมาก่อนวรรณยุกต์"},
      {"sara-ae", "สระเอสองตัวดูเหมือนสระแอ"},
      {"sara-aa", "ลากข้างยาวดูเหมือนสระอา ใช้หลัง ฤ และ ฦ เท่านั้น"},
      {"look-alike", "อักษรลาว เขมร หรือเทวนาครีปนในคำไทย"},
      {"list-one", "เลขข้อแรกอ่านผิด เฉพาะเอกสารสแกน"},
      {"raised-dot", "รอยเปื้อน ภาษาไทยไม่มีจุดกลางบรรทัด เฉพาะเอกสารสแกน"},
      {"nfc", "ตัวสะกดแบบเดียวของสิ่งที่ยูนิโคดรวมได้"},
  };
  return reasons;
}

}  // namespace

std::string reason_of_rule(const std::string& rule_id, Language language) {
  if (const auto other = other_rules().find(rule_id); other != other_rules().end())
    return other->second.in(language);
  if (const auto thai = thai_reasons().find(rule_id);
      thai != thai_reasons().end() && language == Language::thai)
    return thai->second;
  for (const TextRule& rule : text_rules())
    if (rule.id == rule_id) return rule.reason;
  return "";
}

}  // namespace thaimemo
