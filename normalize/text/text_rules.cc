#include "normalize/text/text_rules.h"

namespace thaimemo {

const std::vector<TextRule>& text_rules() {
  static const std::vector<TextRule> rules{
      {"invisible", "letters without width or meaning break search and comparison", "คะ\u200bแนน", "คะแนน"},
      {"line-break", "one way to end a line", "ผล\r\nงาน", "ผล\nงาน"},
      {"space", "one kind of space", "ปี\u00a0๒๕๖๗", "ปี ๒๕๖๗"},
      {"thai-private-use", "old fonts keep shifted marks in the private use area", "ที\uf70aดี", "ที่ดี"},
      {"full-width", "East Asian forms of ASCII", "（ＩＴＡ）", "(ITA)"},
      {"digit", "digits of neighbouring scripts become Thai, Arabic ones ASCII; the value stays", "๒๕៦៧",
       "๒๕๖๗"},
      {"raised-mark", "a footnote's mark is no part of the number or word before it", "91.2¹", "91.2"},
      {"html-tag", "remains of markup: a block begins a new line", "<p>ข้อ ๑</p><p>ข้อ <b>๒</b></p>",
       "ข้อ ๑\nข้อ ๒"},
      {"html-comment", "remains of markup", "ผล<!-- x -->งาน", "ผลงาน"},
      {"html-entity", "remains of markup", "รัก &amp; สามัคคี", "รัก & สามัคคี"},
      {"markdown-escape", "remains of markup, in text files only", "ก\\|ข", "ก|ข"},
      {"markdown-bold", "remains of markup, in text files only", "**จุดแข็ง** ดี", "จุดแข็ง ดี"},
      {"markdown-heading", "remains of markup, in text files only", "## ผลการประเมิน", "ผลการประเมิน"},
      {"markdown-fence", "remains of markup, in text files only", "```html\nผล\n```", "ผล"},
      {"space-end", "spaces at the ends of a line mean nothing", " ผลงาน  \n ดี ", "ผลงาน\nดี"},
      {"blank-line", "empty lines mean nothing inside a cell or line", "\nผลงาน\n\nดี\n", "ผลงาน\nดี"},
      {"space-run", "one space says as much as several", "ผล   งาน", "ผล งาน"},
      {"space-at-mark", "no word has a space before a mark or behind a leading vowel", "หน้าที ่ เ ป็น",
       "หน้าที่ เป็น"},
      {"mark-doubled", "a mark struck twice looks like one", "ที่่ดี", "ที่ดี"},
      {"sara-am", "nikhahit and sara aa, in whatever order, are one sara am", "สํานัก น้ํา", "สำนัก น้ำ"},
      {"mark-order", "the vowel stands before the tone mark", "ท่ี", "ที่"},
      {"sara-ae", "two sara e look like sara ae", "เเผน", "แผน"},
      {"sara-aa", "lakkhangyao looks like sara aa and stands behind ฤ and ฦ only", "งๅน", "งาน"},
      {"look-alike", "up to three Lao, Khmer or Devanagari letters in a Thai word", "ปຣะเมิน", "ประเมิน"},
      {"list-one", "a list's first number misread, in scans only", "!. จัดอบรม", "1. จัดอบรม", Origin::ocr},
      {"raised-dot", "a stain: Thai has no raised dot, in scans only", "งบ· ประมาณ", "งบ ประมาณ",
       Origin::ocr},
      {"nfc", "one spelling for what Unicode composes", "cafe\u0301", "café"},
  };
  return rules;
}

}  // namespace thaimemo
