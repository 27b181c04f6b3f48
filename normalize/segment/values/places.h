// Thai provinces, districts and subdistricts. What a document says of its place is held against them; a name
// is never changed or added, since a value must be seen on a page.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "normalize/segment/values/agency.h"

namespace thaimemo {

class Places {
 public:
  // Those of normalize/rules/places.tsv.
  static const Places& built_in();

  // A line for each district: province, district and its subdistricts, with tabs between them; # a comment.
  explicit Places(std::string_view lines);

  bool has_district(const std::string& province, const std::string& district) const;
  std::vector<std::string> provinces_with(const std::string& district) const;
  const std::vector<std::string>& subdistricts_of(const std::string& province,
                                                  const std::string& district) const;

  const std::vector<std::string>& provinces() const { return province_names_; }

  // Whether a folded text begins with the name of a subdistrict, district or province of at least three letters.
  bool begins_with_place(std::string_view text) const;

  // The one district of a province that differs from `name` by a letter, or by two where it is long; none
  // where two are as near.
  std::optional<std::string> nearest_district(const std::string& province, const std::string& name) const;

 private:
  std::map<std::string, std::map<std::string, std::vector<std::string>>> provinces_;
  std::vector<std::string> province_names_;
  std::set<std::string, std::less<>> names_;  // of all three kinds
};

// The nearest of some names as above.
std::optional<std::string> nearest_name(const std::vector<std::string>& names, const std::string& name);

// The one of some names that a folded text begins with, one letter in four wrong, missing or too many; none where
// two are as near. For names that stand behind a word that says of which kind they are.
std::optional<std::string> nearest_beginning(const std::vector<std::string>& names, std::string_view text);

// What is odd about a place: a district of another province, a district or an อบต.'s subdistrict that is one
// letter off. Names that are far from all in the list are left alone: lists grow old.
std::vector<Problem> doubts_of_place(const std::optional<std::string>& province,
                                     const std::optional<std::string>& district,
                                     const std::optional<Agency>& agency,
                                     const Places& places = Places::built_in());

}  // namespace thaimemo
