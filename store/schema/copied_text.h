// Texts that were copied from each other, and the SQL functions that find them.
//
//   copy_bands(text)   JSON array of 16 whole numbers; texts that share one may be copies
//   alike(a, b)        0 to 1: the share of five-letter runs that two texts have in common
//   copy_print(text)   what a text is compared by before it is read, as text_print keeps it: see CopyPrint
//
// Method: MinHash over five-letter runs of the search form, 64 minima in 16 bands of 4 (Broder 1997; banding
// as in Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3): texts seven tenths alike share a
// band with a chance of 99 %, texts three tenths alike with one of 12 %.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

inline constexpr size_t copy_band_count = 16;

// The same on every machine and in every run.
std::array<std::uint32_t, copy_band_count> copy_bands(std::string_view text);

// The bytes of copy_print() are these 19 numbers, four bytes each, the lowest first.
struct CopyPrint {
  std::uint32_t letters = 0;  // of the search form
  std::uint32_t length = 0;   // letters of the text as it stands
  std::uint32_t runs = 0;     // different ones
  std::array<std::uint32_t, copy_band_count> bands{};

  // No two texts of so many different runs can be more alike than this.
  double alike_at_most(const CopyPrint& other) const;
};
CopyPrint copy_print(std::string_view text);
std::string bytes_of(const CopyPrint& print);
std::optional<CopyPrint> copy_print_of(std::string_view bytes);  // nullopt: not the bytes of one

// The different five-letter runs of a text, as hashes in rising order.
using TextRuns = std::vector<std::uint64_t>;
TextRuns runs_of(std::string_view text);
double alike(const TextRuns& a, const TextRuns& b);

// Jaccard's index; 1 for equal texts, also for those shorter than five letters.
double alike(std::string_view a, std::string_view b);

// Makes them known to a connection; open_for_writing() and open_for_reading() do it.
void register_copy_functions(SQLite::Database& db);

}  // namespace thaimemo
