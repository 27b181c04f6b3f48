// What a reviewer's forms and script send: everything that changes the archive goes through here. Each throws Error
// "page-missing" for a request that is no POST, and answers JSON where JSON is asked for, with the same status.
#pragma once

#include "tools/serve/review/reviewing.h"

namespace thaimemo {

// /review/save: place, seen, text, verdict, reason. Answers once it is on the disk: {"correction", "text", "seen",
// "verdict", "waits"}, or leads to the next item.
Response save_answer(const Visit& visit, Reviewing& reviewing);

// /review/undo: id. The same answer; a form is led back to the item.
Response undo_answer(const Visit& visit, Reviewing& reviewing);

// /review/save-page: many places of one page in one transaction; answers how many, or leads back to the page.
Response save_page_answer(const Visit& visit, Reviewing& reviewing);

// /review/save-grid: doc, page, box, seen, columns, rows, merged, verdict, reason (said.h). The same answer as
// /review/save's; a form is led back to the page's tables.
Response save_grid_answer(const Visit& visit, Reviewing& reviewing);

// /review/hold: places, parted by spaces, that a browser still looks at; /review/release: those it has left.
Response hold_answer(const Visit& visit, Reviewing& reviewing);
Response release_answer(const Visit& visit, Reviewing& reviewing);

}  // namespace thaimemo
