// Rows as a table of HTML: whatever was asked, every value that has a page of its own is a link to it.
#pragma once

#include <string>
#include <vector>

#include "tools/serve/pages/visit.h"

namespace thaimemo {

// What a column is called on screen; its own name where nobody named it.
std::string column_title(const Visit& visit, const std::string& column);

// `captions` is read out before the table. cell_id, document_id, agency, page and indicator_no become links; a row
// in doubt is marked; numbers stand to the right.
Html row_table(const Visit& visit, const std::vector<std::string>& columns,
               const std::vector<std::vector<Value>>& rows, const std::string& caption);

// Links to the same rows as files.
Html export_links(const Visit& visit, const Address& rows);

}  // namespace thaimemo
