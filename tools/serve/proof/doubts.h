// Why a cell is doubted: the reasons that stand in problems, and in rows that were read from it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tools/serve/proof/page_facts.h"

namespace thaimemo {

// Reasons by "table.row.column", as key_of() makes it.
using Doubts = std::map<std::string, std::vector<std::string>>;
std::string key_of(const Record& cell);

Doubts doubts_of(const Visit& visit, const PageFacts& facts);

// The problems of the page, of all places: columns severity, code, place and message.
std::vector<Record> problems_of(const Visit& visit, const PageFacts& facts);

// "ตาราง 1 แถว 2 ช่อง 3": rows and columns counted from 1, as people do.
std::string place_in_words(const Visit& visit, const Record& cell);

}  // namespace thaimemo
