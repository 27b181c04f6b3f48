#include "extract/file_kind.h"

#include <algorithm>
#include <array>

#include "base/problem.h"
#include "base/whole_file.h"
#include "extract/container/container_kind.h"

namespace thaimemo {

namespace {

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
  switch (container_kind_of(beginning, name)) {
    case ContainerKind::archive:
      return FileKind::archive;
    case ContainerKind::mail:
    case ContainerKind::outlook:
      return FileKind::mail;
    case ContainerKind::office:
      return FileKind::office;
    case ContainerKind::none:
      break;
  }
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
    case FileKind::archive:
    case FileKind::mail:
      throw Error("no-picture", path, "an archive or an e-mail has no page itself",
                  "Ask for a page of a document in it.");
    default:
      throw Error("not-pdf", path, "the file is neither PDF nor image");
  }
}

}  // namespace thaimemo
