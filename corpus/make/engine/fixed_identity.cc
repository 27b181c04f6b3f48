#include "corpus/make/engine/fixed_identity.h"

#include <algorithm>
#include <string_view>

namespace thaimemo::make {

namespace {

constexpr std::string_view fixed_date = "20241001090000";  // as the own printer writes it
constexpr std::string_view digits = "0123456789", hex_digits = "0123456789ABCDEFabcdef";
constexpr std::size_t checksum_letters_min = 32;  // of 128 bits in hexadecimal

// The letters of the alphabet that stand at `begin`.
std::size_t run_length(const std::string& text, std::size_t begin, std::string_view alphabet) {
  return std::min(text.find_first_not_of(alphabet, begin), text.size()) - begin;
}

void fix_dates(std::string& pdf, std::string_view key) {
  for (std::size_t at = pdf.find(key); at != std::string::npos; at = pdf.find(key, at + 1)) {
    const std::size_t date = pdf.find("(D:", at);
    if (date == std::string::npos || date > at + key.size() + 1) continue;
    const std::size_t length = std::min(run_length(pdf, date + 3, digits), fixed_date.size());
    pdf.replace(date + 3, length, fixed_date.substr(0, length));
  }
}

// `opening` stands before so many checksums in brackets or behind a slash.
void fix_checksums(std::string& pdf, std::string_view opening, int count) {
  std::size_t at = pdf.rfind(opening);
  for (int i = 0; i < count && at != std::string::npos; ++i) {
    at = pdf.find_first_of("</", at + opening.size());
    if (at == std::string::npos) return;
    const std::size_t length = run_length(pdf, at + 1, hex_digits);
    if (length >= checksum_letters_min) pdf.replace(at + 1, length, std::string(length, '0'));
    opening = "<";
  }
}

}  // namespace

void fix_identity(std::string& pdf) {
  fix_dates(pdf, "/CreationDate");
  fix_dates(pdf, "/ModDate");
  fix_checksums(pdf, "/ID [", 2);
  fix_checksums(pdf, "/DocChecksum ", 1);
}

}  // namespace thaimemo::make
