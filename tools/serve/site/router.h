// Which page answers which address.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tools/serve/site/visit.h"

namespace thaimemo {

// The parts of an address that a pattern leaves open, by name: "/doc/{sha}/p/{page}".
using PathValues = std::map<std::string, std::string>;
using PageMaker = std::function<Response(const Visit&, const PathValues&)>;

// What a row of an answer may be saved as: endings of addresses, with their dots.
const std::vector<std::string>& file_kinds();

class Router {
 public:
  // Patterns are tried in the order they were added.
  void add(const std::string& pattern, PageMaker maker);

  // A page that shows rows: its address with .csv, .json … at the end gives them all as a file, and reaches `maker`
  // with Visit::file_kind set.
  void add_rows(const std::string& pattern, PageMaker maker);

  // Errors become pages. Throws nothing but what the making of an error page throws.
  Response answer(const Visit& visit) const;

 private:
  struct Route {
    std::vector<std::string> parts;
    PageMaker maker;
    bool has_rows = false;
  };
  std::vector<Route> routes_;
};

}  // namespace thaimemo
