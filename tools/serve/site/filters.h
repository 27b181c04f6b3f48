// Which rows of a view are meant, as the fields of an address say it.
//
//   year=2567          equal; numbers as numbers
//   score__lt=70       also __lte, __gt, __gte
//   text__has=งบ       holds these letters
//   score__null=1      not known; 0: known
#pragma once

#include <string>
#include <vector>

#include "tools/serve/site/visit.h"

namespace thaimemo {

struct ColumnInfo {
  std::string name;
  bool is_text = false;  // values are compared as texts
  std::string of{};      // what a statement calls it, such as "d.agency"; "" for the view's own
};

// The columns of a public view, in their order.
std::vector<ColumnInfo> columns_with_types(SQLite::Database& db, const std::string& view);

// A condition to stand behind WHERE ("1" where nothing is asked), its values bound as :filter1, :filter2 ….
struct Filters {
  std::string condition = "1";
  Bindings bindings{};
  Fields fields{};  // those of the address that were understood
};

// `prefix` stands before every column's name: "v.". Fields that name no column are no filters; one whose column is
// known but whose operator is not throws Error "filter-unknown" (exit 64).
Filters filters_of(const Address& address, const std::vector<ColumnInfo>& columns, const std::string& prefix);

// As a person says it: "score < 70".
std::string filter_text(const Visit& visit, const std::string& name, const std::string& value);

// Each filter with a link that takes it away, and a form that adds one.
Html filter_form(const Visit& visit, const std::vector<ColumnInfo>& columns, const Filters& filters);

// What that form sends (_column, _operator, _value) as a filter of its own; nullopt where it sent nothing.
std::optional<Address> with_added_filter(const Address& address);

}  // namespace thaimemo
