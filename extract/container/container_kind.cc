#include "extract/container/container_kind.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace thaimemo {
namespace {

using namespace std::string_view_literals;

constexpr std::array packed_signs{"PK\5\6"sv,              // a ZIP without files
                                  "PK\7\b"sv,              // a part of a ZIP
                                  "7z\xBC\xAF\x27\x1C"sv,  // 7z
                                  "Rar!\x1A\7\0"sv,        // RAR to version 4
                                  "Rar!\x1A\7\1\0"sv,      // RAR 5
                                  "\x1F\x8B\b"sv,          // gzip
                                  "\xFD"
                                  "7zXZ\0"sv,             // xz
                                  "\x28\xB5\x2F\xFD"sv};  // zstd
constexpr std::string_view zip_sign = "PK\3\4", ole_sign = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t tar_sign_at = 257, zip_name_length_at = 26, zip_extra_length_at = 28, zip_name_at = 30;

// What office programs write first. A report may be named "word.pdf" or lie in a folder "word", not be one of these.
constexpr std::array office_names{"[Content_Types].xml"sv,  "_rels/.rels"sv,     "docProps/"sv,
                                  "word/document.xml"sv,    "xl/workbook.xml"sv, "xl/worksheets/"sv,
                                  "ppt/presentation.xml"sv, "customXml/"sv};
constexpr std::array office_kinds{"application/vnd.oasis"sv, "application/vnd.sun"sv, "application/epub"sv};

bool starts_with_one(std::string_view text, const auto& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

// Two bytes of a ZIP, the lower first.
std::size_t number_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) |
         static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8;
}

// The first file in a ZIP: an office document in a ZIP shows its own names only further on.
bool is_office_zip(std::string_view bytes) {
  if (bytes.size() < zip_name_at) return false;
  const std::string_view name = bytes.substr(zip_name_at, number_at(bytes, zip_name_length_at));
  const std::size_t content = zip_name_at + name.size() + number_at(bytes, zip_extra_length_at);
  return starts_with_one(name, office_names) ||
         (name == "mimetype" && starts_with_one(bytes.substr(std::min(content, bytes.size())), office_kinds));
}

bool is_bzip2(std::string_view bytes) {
  return bytes.starts_with("BZh") &&
         bytes.substr(std::min<std::size_t>(4, bytes.size())).starts_with("1AY&SY");
}

bool is_tar(std::string_view bytes) {
  return bytes.size() > tar_sign_at && bytes.substr(tar_sign_at).starts_with("ustar");
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return result;
}

// The name of a field and a colon, as RFC 5322 has it; "" for what is none.
std::string field_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return "";
  const std::string_view name = line.substr(0, colon);
  const bool is_name =
      std::all_of(name.begin(), name.end(), [](char letter) { return letter > ' ' && letter < 0x7F; });
  return is_name ? lower(name) : "";
}

// A letter that was typed may begin with "From:" as well; only programs write the others.
bool is_mail(std::string_view bytes) {
  constexpr std::array written_by_programs{"mime-version"sv, "message-id"sv, "received"sv, "return-path"sv,
                                           "delivered-to"sv};
  constexpr std::array written_by_people{"from"sv, "subject"sv, "date"sv, "to"sv};
  bool by_program = false, by_people = false;
  if (bytes.starts_with("From ")) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    if (end == bytes.npos) break;  // a line that is not here as a whole
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') continue;
    const std::string field = field_of(line);
    if (field.empty()) return false;
    const auto is_field = [&](std::string_view one) { return one == field; };
    by_program |= std::any_of(written_by_programs.begin(), written_by_programs.end(), is_field);
    by_people |= std::any_of(written_by_people.begin(), written_by_people.end(), is_field);
  }
  return by_program && by_people;
}

// "__substg1.0_" and "__properties_version1.0", which Outlook's files are made of, in the 16 bits of their directory.
bool is_outlook(std::string_view bytes, const std::string& name) {
  constexpr std::string_view properties = "_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0"sv;
  constexpr std::string_view pieces = "_\0_\0s\0u\0b\0s\0t\0g\0"sv;
  return bytes.find(properties) != bytes.npos || bytes.find(pieces) != bytes.npos ||
         lower(name).ends_with(".msg");
}

}  // namespace

bool named_like_text(const std::string& name) {
  constexpr std::array endings{".txt"sv, ".md"sv, ".markdown"sv, ".html"sv, ".htm"sv};
  const std::string small = lower(name);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return small.ends_with(ending); });
}

ContainerKind container_kind_of(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with(zip_sign))
    return is_office_zip(bytes) ? ContainerKind::office : ContainerKind::archive;
  if (starts_with_one(bytes, packed_signs) || is_bzip2(bytes) || is_tar(bytes)) return ContainerKind::archive;
  if (bytes.starts_with(ole_sign))
    return is_outlook(bytes, name) ? ContainerKind::outlook : ContainerKind::office;
  return !named_like_text(name) && is_mail(bytes) ? ContainerKind::mail : ContainerKind::none;
}

}  // namespace thaimemo
