// Texts that were copied from each other, and the SQL functions that find them.
//
//   copy_bands(text)   JSON array of 16 whole numbers; texts that share one may be copies
//   alike(a, b)        0 to 1: the share of five-letter runs that two texts have in common
//
// Method: MinHash over five-letter runs of the search form, 64 minima in 16 bands of 4 (Broder 1997; banding
// as in Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3): texts seven tenths alike share a
// band with a chance of 99 %, texts three tenths alike with one of 12 %.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "store/schema/database.h"

namespace thaimemo {

inline constexpr size_t copy_band_count = 16;

// The same on every machine and in every run.
std::array<std::uint32_t, copy_band_count> copy_bands(std::string_view text);

// Jaccard's index; 1 for equal texts, also for those shorter than five letters.
double alike(std::string_view a, std::string_view b);

// Makes both known to a connection; open_for_writing() and open_for_reading() do it.
void register_copy_functions(SQLite::Database& db);

}  // namespace thaimemo
