// Corrections of made documents, for tests.
#pragma once

#include "store/correction/correction.h"

namespace thaimemo::sample {

inline Correction correction(const std::string& sha256, const std::string& raw, const std::string& after) {
  Correction made;
  made.sha256 = sha256;
  made.page = 1;
  made.table = 1;
  made.row = 1;
  made.column = 1;
  made.raw = made.before = raw;
  made.after = after;
  made.reviewer = "สมหญิง";
  made.made_at = "2026-01-31T08:15:00Z";
  made.program_version = "0.1.0";
  return made;
}

// Of the very cell, as it stands in the document.
inline Correction correction_of(const Document& document, const Cell& cell, const std::string& after) {
  Correction made = correction(document.sha256, cell.raw, after);
  made.row = cell.row;
  made.column = cell.column;
  made.bbox = cell.bbox;
  made.before = cell.text;
  return made;
}

inline Correction fact(const Document& document, const std::string& name, const std::string& raw,
                       const std::string& after) {
  Correction made = correction(document.sha256, raw, after);
  made.target = Target::fact;
  made.name = name;
  made.page = made.table = 0;
  made.row = made.column = -1;
  return made;
}

// What a person said of a place that store/review/places.h found.
inline Correction said(Correction place, const std::string& after, Verdict verdict = Verdict::corrected) {
  place.after = after;
  place.verdict = verdict;
  place.reviewer = "สมหญิง";
  place.made_at = "2026-01-31T08:15:00Z";
  place.program_version = "0.1.0";
  return place;
}

}  // namespace thaimemo::sample
