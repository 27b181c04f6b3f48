// Addresses of our own pages, taken apart and put together: every state of a page is one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thaimemo {

// Percent-encoding (RFC 3986): everything but letters of ASCII, digits and "-._~" becomes %XX.
std::string percent_encoded(std::string_view text);

// "%41+b" as "A b" where `plus_is_space`, as forms send it; an unfinished escape stays as it is. Bytes that are no
// UTF-8 become U+FFFD.
std::string percent_decoded(std::string_view text, bool plus_is_space);

// name → value, decoded, in the order they were sent; a name may come more than once.
using Fields = std::vector<std::pair<std::string, std::string>>;

// "a=1&b=2", as in a query or the body of a form.
Fields parse_fields(std::string_view encoded);

class Address {
 public:
  // "/doc/1f/p/2" has the parts doc, 1f, p, 2; "/" has none. A part may hold a slash of its own.
  explicit Address(std::vector<std::string> parts = {}, Fields fields = {})
      : parts_(std::move(parts)), fields_(std::move(fields)) {}

  const std::vector<std::string>& parts() const { return parts_; }
  const Fields& fields() const { return fields_; }

  // The first field of this name; "" where there is none.
  std::string field(std::string_view name) const;

  // A copy in which the field has this one value, at its old place; an empty value takes the field out.
  Address with(std::string_view name, std::string_view value) const;
  Address without(std::string_view name) const { return with(name, ""); }

  // The same as a file of this kind: ".csv" after the last part.
  Address as_file(std::string_view suffix) const;

  std::string text() const;  // encoded, for a link

 private:
  std::vector<std::string> parts_;
  Fields fields_;
};

// Path and query as a browser sends them.
Address parse_address(std::string_view encoded);

}  // namespace thaimemo
