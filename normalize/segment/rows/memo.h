// The head of a memo (บันทึกข้อความ): its number, date and subject.
#pragma once

#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

// Every paragraph of a document, headings too, in reading order.
std::vector<const Paragraph*> paragraphs_of(const DocumentReading& reading);

// The lines of the memo's head, from บันทึกข้อความ (or ส่วนราชการ with a subject below, where that was not read) to the
// salutation; empty for documents without a memo. On scans the words that begin a field are put right.
std::vector<Paragraph> memo_head(const DocumentReading& reading);

// Fills memo_number, memo_date and subject. Leaders of dots are left out; a subject may go on in further lines before
// the salutation. `problems` is told of what a head does not give: "memo-number-unread", "memo-date-unread",
// "memo-subject-unread"; of what a scan's line gives that was not surely read: "memo-number-uncertain" and so on; and of a
// month that was the nearest: "memo-date-respelled". `places` is told where each stands.
void read_memo(const DocumentReading& reading, Facts& facts, std::vector<FactPlace>& places,
               std::vector<Problem>& problems);

}  // namespace thaimemo
