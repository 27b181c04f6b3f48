#include "extract/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/problem.h"
#include "base/whole_file.h"

namespace thaimemo {

namespace {

bool named_like_text(const std::string& name) {
  constexpr std::array endings{".txt", ".md", ".markdown", ".html", ".htm"};
  std::string lower = name;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return std::any_of(endings.begin(), endings.end(),
                     [&](const char* ending) { return lower.ends_with(ending); });
}

bool is_image(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::array signs{"\x89PNG\r\n\x1a\n"sv, "\xff\xd8\xff"sv, "II*\0"sv, "MM\0*"sv};
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return bytes.starts_with(sign); });
}

// Wide encodings hold NUL bytes and say so at their start.
bool may_be_text(std::string_view bytes) {
  return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") ||
         bytes.find('\0') == std::string_view::npos;
}

}  // namespace

FileKind file_kind_of(std::string_view beginning, const std::string& name) {
  if (beginning.empty()) return FileKind::empty;
  if (is_image(beginning)) return FileKind::image;
  const bool text_name = named_like_text(name);
  // A text may talk about PDF headers, but only a PDF begins with one.
  const std::size_t header = beginning.find("%PDF-");
  if (header == 0 || (header != std::string_view::npos && !text_name)) return FileKind::pdf;
  if (text_name && may_be_text(beginning)) return FileKind::text;
  return name.ends_with(".pdf") || name.ends_with(".PDF") ? FileKind::pdf : FileKind::unknown;
}

FileKind drawable_kind_of(const std::string& path) {
  switch (const FileKind kind = file_kind_of(whole_file(path, kind_bytes), path)) {
    case FileKind::pdf:
    case FileKind::image:
      return kind;
    case FileKind::text:
      throw Error("no-picture", path, "a text file has no page to draw",
                  "Name the PDF or the scan it came from.");
    default:
      throw Error("not-pdf", path, "the file is neither PDF nor image");
  }
}

}  // namespace thaimemo
