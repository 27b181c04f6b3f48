// What the database says in English or in ISO form, as Thai readers say it.
#pragma once

#include <string>

namespace thaimemo {

// Each gives "" for a text it does not know, which is then shown as it is.

// Why a page was read as it was (`reason` of view pages): "text layer healthy" as "ข้อความในแฟ้มใช้ได้".
std::string thai_reason(const std::string& reason);

// Where a problem stands (`place` of view problems): "table 1, row 2" as "ตาราง 1 แถว 2".
std::string thai_place(const std::string& place);

// "2024-12-27" as "27 ธ.ค. 2567".
std::string thai_date(const std::string& iso);

// Whichever of them, or the title of a problem's code, is meant for the values of a column.
std::string thai_saying(const std::string& column, const std::string& value);

}  // namespace thaimemo
