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
TextRuns runs_in(std::u32string_view letters) {
  TextRuns runs;
  for (size_t begin = 0; begin == 0 || begin + run_letters <= letters.size(); ++begin) {
    std::uint64_t hash = 0;
    for (char32_t letter : letters.substr(begin, run_letters)) hash = mixed(hash ^ letter);
    runs.push_back(hash);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

std::array<std::uint32_t, copy_band_count> bands_of(const TextRuns& runs) {
  std::array<std::uint64_t, minima_count> minima;
  minima.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::uint64_t run : runs)
    for (size_t i = 0; i < minima_count; ++i) minima[i] = std::min(minima[i], mixed(run ^ mixed(i)));
  std::array<std::uint32_t, copy_band_count> bands{};
  for (size_t band = 0; band < copy_band_count; ++band) {
    std::uint64_t hash = band;
    for (size_t i = 0; i < minima_per_band; ++i) hash = mixed(hash ^ minima[band * minima_per_band + i]);
    bands[band] = static_cast<std::uint32_t>(hash >> 32);
  }
  return bands;
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

void sql_copy_print(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    const std::string bytes = bytes_of(copy_print(text_of(values[0])));
    sqlite3_result_blob64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
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

TextRuns runs_of(std::string_view text) {
  return runs_in(decode_utf8(indexed_form(text)));
}

std::array<std::uint32_t, copy_band_count> copy_bands(std::string_view text) {
  return bands_of(runs_of(text));
}

CopyPrint copy_print(std::string_view text) {
  const std::u32string form = decode_utf8(indexed_form(text));
  const TextRuns runs = runs_in(form);
  const auto count = [](size_t size) { return static_cast<std::uint32_t>(size); };
  return {count(form.size()), count(decode_utf8(text).size()), count(runs.size()), bands_of(runs)};
}

double CopyPrint::alike_at_most(const CopyPrint& other) const {
  return static_cast<double>(std::min(runs, other.runs)) / static_cast<double>(std::max(runs, other.runs));
}

std::string bytes_of(const CopyPrint& print) {
  std::string bytes;
  const auto add = [&](std::uint32_t number) {
    for (unsigned bits = 0; bits < 32; bits += 8) bytes += static_cast<char>(number >> bits & 0xFF);
  };
  for (const std::uint32_t number : {print.letters, print.length, print.runs}) add(number);
  for (const std::uint32_t band : print.bands) add(band);
  return bytes;
}

std::optional<CopyPrint> copy_print_of(std::string_view bytes) {
  if (bytes.size() != (3 + copy_band_count) * 4) return std::nullopt;
  const auto number = [&](size_t place) {
    std::uint32_t value = 0;
    for (size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[place * 4 + i]);
    return value;
  };
  CopyPrint print{number(0), number(1), number(2), {}};
  for (size_t i = 0; i < copy_band_count; ++i) print.bands[i] = number(3 + i);
  return print;
}

double alike(const TextRuns& a, const TextRuns& b) {
  size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    common += *x == *y ? 1 : 0;
    const bool forward = *x <= *y;
    if (*y <= *x) ++y;
    if (forward) ++x;
  }
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

double alike(std::string_view a, std::string_view b) {
  return alike(runs_of(a), runs_of(b));
}

void register_copy_functions(SQLite::Database& db) {
  db.createFunction("copy_bands", 1, true, nullptr, sql_copy_bands, nullptr, nullptr, nullptr);
  db.createFunction("copy_print", 1, true, nullptr, sql_copy_print, nullptr, nullptr, nullptr);
  db.createFunction("alike", 2, true, nullptr, sql_alike, nullptr, nullptr, nullptr);
}

}  // namespace thaimemo
