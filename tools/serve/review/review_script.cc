#include "tools/serve/review/review_script.h"

#include "base/json.h"

namespace thaimemo {
namespace {

// What it says, in the visitor's language.
Html script_words(const Visit& visit) {
  const Json words{{"saved", visit.say("บันทึกแล้ว", "Saved")},
                   {"saving", visit.say("กำลังบันทึก…", "Saving…")},
                   {"undone", visit.say("เลิกทำแล้ว", "Undone")},
                   {"failed", visit.say("ยังไม่ได้บันทึก", "NOT saved")},
                   {"again", visit.say("ลองอีกครั้ง", "Try again")},
                   {"look", visit.say("ไปดูรายการนั้น", "Go to that item")},
                   {"offline", visit.say("ติดต่อเซิร์ฟเวอร์ไม่ได้", "The server cannot be reached.")},
                   {"empty", visit.say("ไม่มีรายการต่อจากนี้", "Nothing is left behind this one.")},
                   {"first", visit.say("นี่คือรายการแรก", "This is the first one.")},
                   {"nothing", visit.say("ไม่มีอะไรให้เลิกทำ", "There is nothing to undo.")},
                   {"space", visit.say("กดเว้นวรรคก่อนพิมพ์แก้", "Press Space before you type.")},
                   {"waits", visit.say("แถวข้อมูลจะตามมาเมื่อ reprocess", "the rows follow after reprocess")}};
  return tag("div", {{"hidden", ""}, {"data-words", to_line(words)}});
}

}  // namespace

Html review_script(const Visit& visit) {
  return script_words(visit) + tag("script", {{"type", "module"}, {"src", "/assets/review.js"}});
}

}  // namespace thaimemo
