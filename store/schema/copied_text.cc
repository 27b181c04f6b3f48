#include "store/schema/copied_text.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "store/schema/search_text.h"

namespace thaimemo {
namespace {

constexpr size_t run_letters = 5, minima_per_band = 4, minima_count = copy_band_count * minima_per_band;

// Steele, Lea, Flood (2014): every bit of the input changes half of the output's.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

// The hash of each run of five letters, sorted, each once; a shorter text is one run.
std::vector<std::uint64_t> runs_of(std::string_view text) {
  const std::u32string letters = decode_utf8(indexed_form(text));
  std::vector<std::uint64_t> runs;
  for (size_t begin = 0; begin == 0 || begin + run_letters <= letters.size(); ++begin) {
    std::uint64_t hash = 0;
    for (char32_t letter : std::u32string_view(letters).substr(begin, run_letters))
      hash = mixed(hash ^ letter);
    runs.push_back(hash);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

std::string_view text_of(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_value_bytes(value)))
               : std::string_view();
}

void sql_copy_bands(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    std::string list;
    for (std::uint32_t band : copy_bands(text_of(values[0])))
      list += (list.empty() ? "[" : ",") + std::to_string(band);
    list += "]";
    sqlite3_result_text64(context, list.data(), list.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

void sql_alike(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    sqlite3_result_double(context, alike(text_of(values[0]), text_of(values[1])));
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

}  // namespace

std::array<std::uint32_t, copy_band_count> copy_bands(std::string_view text) {
  std::array<std::uint64_t, minima_count> minima;
  minima.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::uint64_t run : runs_of(text))
    for (size_t i = 0; i < minima_count; ++i) minima[i] = std::min(minima[i], mixed(run ^ mixed(i)));
  std::array<std::uint32_t, copy_band_count> bands{};
  for (size_t band = 0; band < copy_band_count; ++band) {
    std::uint64_t hash = band;
    for (size_t i = 0; i < minima_per_band; ++i) hash = mixed(hash ^ minima[band * minima_per_band + i]);
    bands[band] = static_cast<std::uint32_t>(hash >> 32);
  }
  return bands;
}

double alike(std::string_view a, std::string_view b) {
  const auto x = runs_of(a), y = runs_of(b);
  std::vector<std::uint64_t> common;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(x.size() + y.size() - common.size());
}

void register_copy_functions(SQLite::Database& db) {
  db.createFunction("copy_bands", 1, true, nullptr, sql_copy_bands, nullptr, nullptr, nullptr);
  db.createFunction("alike", 2, true, nullptr, sql_alike, nullptr, nullptr, nullptr);
}

}  // namespace thaimemo
