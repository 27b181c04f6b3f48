#include "extract/archive/archive_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "base/problem.h"

namespace thaimemo {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

// libarchive turns names into the letters of the thread's locale: they come as UTF-8, or as the bytes that stand there.
class Utf8Names {
 public:
  Utf8Names() : own_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(uselocale(own_)) {}
  ~Utf8Names() {
    uselocale(before_);
    if (own_ != nullptr) freelocale(own_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t own_, before_;
};

// The range as libarchive asks for it.
class Source {
 public:
  explicit Source(const FileRange& range) : range_(range), piece_(piece_bytes) {}

  la_ssize_t read(const void** bytes) {
    const auto left = static_cast<std::size_t>(range_.size - at_);
    const ssize_t got =
        pread(range_.descriptor, piece_.data(), std::min(piece_.size(), left), range_.begin + at_);
    *bytes = piece_.data();
    at_ += std::max<ssize_t>(got, 0);
    return got;
  }
  la_int64_t skip(la_int64_t count) {
    const la_int64_t skipped = std::clamp<la_int64_t>(count, 0, range_.size - at_);
    at_ += skipped;
    return skipped;
  }
  la_int64_t seek(la_int64_t offset, int whence) {
    const la_int64_t from = whence == SEEK_CUR ? at_ : whence == SEEK_END ? range_.size : 0;
    if (offset < -from || offset > range_.size - from) return ARCHIVE_FATAL;
    return at_ = from + offset;
  }

 private:
  FileRange range_;
  std::int64_t at_ = 0;
  std::vector<char> piece_;
};

la_ssize_t read_piece(archive*, void* source, const void** bytes) {
  return static_cast<Source*>(source)->read(bytes);
}
la_int64_t skip_bytes(archive*, void* source, la_int64_t count) {
  return static_cast<Source*>(source)->skip(count);
}
la_int64_t seek_to(archive*, void* source, la_int64_t offset, int whence) {
  return static_cast<Source*>(source)->seek(offset, whence);
}

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

std::string reason(const Archive& opened) {
  const char* text = archive_error_string(opened.get());
  return text == nullptr ? "its bytes make no sense" : text;
}

[[noreturn]] void refuse_damaged(const Archive& opened) {
  throw Error("damaged", "", "the archive is damaged: " + reason(opened), "Fetch it again.");
}

// libarchive must not be asked this of an archive that it did not open: it crashes.
void refuse_encrypted(const Archive& opened) {
  if (archive_read_has_encrypted_entries(opened.get()) == 1)
    throw Error("encrypted", "", "the archive opens with a password only",
                "Ask its publisher for a copy without one.");
}

// No program is started for any of these, as libarchive does for others.
Archive opened_archive(Source& source) {
  Archive opened(archive_read_new(), archive_read_free);
  for (const auto support :
       {archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
        archive_read_support_filter_zstd, archive_read_support_format_zip, archive_read_support_format_7zip,
        archive_read_support_format_rar, archive_read_support_format_rar5, archive_read_support_format_tar})
    support(opened.get());
  archive_read_set_callback_data(opened.get(), &source);
  archive_read_set_read_callback(opened.get(), read_piece);
  archive_read_set_skip_callback(opened.get(), skip_bytes);
  archive_read_set_seek_callback(opened.get(), seek_to);
  if (archive_read_open1(opened.get()) != ARCHIVE_OK) refuse_damaged(opened);
  return opened;
}

PackedKind kind_of(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return PackedKind::link;
  switch (archive_entry_filetype(entry)) {
    case AE_IFDIR:
      return PackedKind::folder;
    case AE_IFLNK:
      return PackedKind::link;
    case AE_IFREG:
    case 0:  // of a system that says nothing about it
      return PackedKind::file;
    default:
      return PackedKind::device;
  }
}

void read_all(const Archive& opened, const std::string& name, const ByteTaker& take) {
  std::vector<char> piece(piece_bytes);
  la_ssize_t got = 0;
  while ((got = archive_read_data(opened.get(), piece.data(), piece.size())) > 0)
    take({piece.data(), static_cast<std::size_t>(got)});
  if (got < 0) throw Error("archive-member-damaged", name, reason(opened));
}

PackedFile packed_file(const Archive& opened, archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  PackedFile file{name == nullptr ? "" : name, kind_of(entry), archive_entry_is_encrypted(entry) != 0, {}};
  file.read = [&opened, name = file.name](const ByteTaker& take) { read_all(opened, name, take); };
  return file;
}

}  // namespace

void each_archive_file(const FileRange& archive, const PackedFileTaker& take) {
  const Utf8Names names;
  Source source(archive);
  const Archive opened = opened_archive(source);
  archive_entry* entry = nullptr;
  int result = ARCHIVE_OK;
  while ((result = archive_read_next_header(opened.get(), &entry)) != ARCHIVE_EOF) {
    if (result < ARCHIVE_WARN) refuse_encrypted(opened), refuse_damaged(opened);
    if (!take(packed_file(opened, entry))) return;
  }
}

std::string archive_library_version() {
  const std::string text = archive_version_string();  // "libarchive 3.6.2"
  return text.substr(text.find(' ') + 1);
}

}  // namespace thaimemo
