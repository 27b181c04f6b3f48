// Files that hold files: archives and e-mails, told by their first bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace thaimemo {

enum class ContainerKind {
  none,
  archive,  // ZIP, 7z, RAR, TAR, or what gzip, bzip2, xz or zstd packed
  mail,     // as it travels: a header, parts behind it (.eml)
  outlook,  // an e-mail of Outlook (.msg)
  office  // a document of an office program, which is a ZIP or an OLE file as well and no archive of reports
};

// `beginning`: as much as tells a file's kind (extract/file_kind.h). An OLE file is an e-mail where its bytes or its
// name say so. A mail has no sign of its own, only a header, so a text file's name makes it none.
ContainerKind container_kind_of(std::string_view beginning, const std::string& name);

// .txt .md .markdown .html .htm
bool named_like_text(const std::string& name);

// So much of a file tells its kind.
inline constexpr std::size_t kind_bytes = 8192;

}  // namespace thaimemo
