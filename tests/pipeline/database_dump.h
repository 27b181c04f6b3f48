// What a database says through its public views, as text that two runs can be compared by.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::pipeline {

// Every row of every public view, of documents whose source begins with `source_prefix`.
std::string dump(const std::string& database, const std::string& source_prefix = "");

// The first line in which two dumps differ, as both have it; "" where they are equal.
std::string difference(const std::string& a, const std::string& b);

// The first column of a query's rows.
std::vector<std::string> ask(const std::string& database, const std::string& sql);

}  // namespace thaimemo::pipeline
