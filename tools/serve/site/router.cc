#include "tools/serve/site/router.h"

#include <optional>

namespace thaimemo {
namespace {

bool is_open(const std::string& part) {
  return part.size() > 2 && part.front() == '{' && part.back() == '}';
}

std::optional<PathValues> match(const std::vector<std::string>& pattern,
                                const std::vector<std::string>& parts) {
  if (pattern.size() != parts.size()) return std::nullopt;
  PathValues values;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (is_open(pattern[i]))
      values[pattern[i].substr(1, pattern[i].size() - 2)] = parts[i];
    else if (pattern[i] != parts[i])
      return std::nullopt;
  }
  return values;
}

// "scores.csv" as "scores" and "csv"; the kind is empty where the address names none.
std::pair<std::vector<std::string>, std::string> without_kind(std::vector<std::string> parts) {
  for (const std::string& kind : file_kinds())
    if (!parts.empty() && parts.back().size() > kind.size() && parts.back().ends_with(kind)) {
      parts.back().resize(parts.back().size() - kind.size());
      return {parts, kind.substr(1)};
    }
  return {parts, ""};
}

}  // namespace

const std::vector<std::string>& file_kinds() {
  static const std::vector<std::string> kinds{".csv", ".json", ".ndjson", ".xlsx"};
  return kinds;
}

void Router::add(const std::string& pattern, PageMaker maker) {
  routes_.push_back({parse_address(pattern).parts(), std::move(maker), false});
}

void Router::add_rows(const std::string& pattern, PageMaker maker) {
  routes_.push_back({parse_address(pattern).parts(), std::move(maker), true});
}

Response Router::answer(const Visit& visit) const {
  try {
    const auto [parts, kind] = without_kind(visit.address().parts());
    for (const Route& route : routes_) {
      if (route.has_rows && !kind.empty())
        if (const auto values = match(route.parts, parts)) {
          Visit for_file(visit);
          for_file.file_kind = kind;
          return route.maker(for_file, *values);
        }
      if (const auto values = match(route.parts, visit.address().parts())) return route.maker(visit, *values);
    }
    refuse_missing(visit.address().text(), visit.say("เริ่มที่หน้าแรก", "Begin at the start page."));
  } catch (const Error& error) {
    return error_response(visit, error);
  } catch (const SQLite::Exception& failure) {
    return error_response(visit, database_error(failure, visit.archive.path()));
  }
}

}  // namespace thaimemo
