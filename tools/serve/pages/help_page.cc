#include "tools/serve/pages/help_page.h"

#include <array>

namespace thaimemo {
namespace {

struct Advice {
  Words question, answer;
};

constexpr std::array<Advice, 8> advices{{
    {{"ตัวเลขนี้มาจากไหน", "Where does a number come from?"},
     {"กดที่ตัวเลขหรือคำว่า “ดูหลักฐาน” จะเห็นภาพของหน้าและช่องที่อ่าน ข้อความก่อนและหลังการปรับ และที่อยู่ของหน้านี้ใช้อ้างอิงได้",
      "Follow the number or “Proof”: the picture of the page with the cell marked, the text before and after "
      "every change. The address of that page can be cited."}},
    {{"แถวสีเหลืองหมายถึงอะไร", "What does a yellow row mean?"},
     {"โปรแกรมยังไม่แน่ใจในค่านั้น อย่าใช้โดยไม่ดูภาพ เหตุผลอยู่ในปัญหาของเอกสาร",
      "The program is not sure of it. Do not rely on it without a look at the picture; the reason stands "
      "among the document's problems."}},
    {{"ค้นหาอย่างไร", "How does search work?"},
     {"พิมพ์ตั้งแต่สองตัวอักษร เลขไทยหรืออารบิก เว้นวรรคหรือไม่ก็ได้ ค้นทุกช่องของทุกตารางและทุกข้อค้นพบ",
      "From two letters up, Thai or Arabic digits, with or without spaces: every cell of every table and "
      "every finding is searched."}},
    {{"บันทึกไปใช้ใน Excel", "Into a spreadsheet"},
     {"ทุกหน้าที่มีตารางมีลิงก์ xlsx และ csv ได้ทุกแถวตามตัวกรองที่เห็น ในไฟล์ CSV ข้อความที่ขึ้นต้นด้วย = + - @ มี ' นำหน้า",
      "Every page with rows has links xlsx and csv; they hold all rows of the filters on screen. In CSV "
      "texts that begin with = + - @ have a ' before them."}},
    {{"พิสูจน์ด้วยผลรวมคืออะไร", "What does “numbers proven” mean?"},
     {"คะแนนสิบตัวชี้วัดถ่วงน้ำหนัก 30 30 40 ได้เท่ากับคะแนนรวมที่พิมพ์ไว้",
      "The ten scores, weighted 30 30 40, give the overall score that is printed."}},
    {{"ตรวจทานและแก้ไข", "Review and correct"},
     {"ผู้ตรวจทานมีเมนู “ตรวจทาน” ซึ่งแสดงค่าที่น่าสงสัยทีละค่า ใช้แป้นพิมพ์ได้ทั้งหมด กด ? เพื่อดูแป้น ทุกการแก้ไขมีชื่อผู้แก้และย้อนได้ "
      "ค่าที่เครื่องอ่านไม่หายไป",
      "Reviewers have the menu “Review”: one value in doubt after the other, all by keyboard; ? lists the "
      "keys. "
      "Every correction carries a name and can be taken back; what the machine read is never lost."}},
    {{"ที่อยู่ของหน้า", "Addresses"},
     {"ทุกตัวกรองอยู่ในที่อยู่ของหน้า ส่งต่อหรือเก็บไว้ได้ และยังใช้ได้เมื่ออ่านคลังใหม่",
      "Every filter is part of the address. It can be sent on or kept, and still works when the archive is "
      "read anew."}},
    {{"คำถามของตนเอง", "Questions of one's own"},
     {"หน้า SQL รับคำสั่ง SELECT หนึ่งคำสั่ง อ่านอย่างเดียว มีรายชื่อตารางและคอลัมน์อยู่ข้าง ๆ",
      "The page SQL takes one SELECT, read-only, with the names of tables and columns beside it."}},
}};

}  // namespace

Response help_page(const Visit& visit) {
  Html content;
  for (const Advice& advice : advices)
    content +=
        tag("h2", {}, advice.question.in(visit.language)) + tag("p", {}, advice.answer.in(visit.language));
  return page_response(visit, visit.say("วิธีใช้", "Help"), content);
}

}  // namespace thaimemo
