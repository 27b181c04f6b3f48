#include "tests/extract/container/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <locale.h>

#include "base/base64.h"

namespace thaimemo {
namespace {

la_ssize_t append(archive*, void* bytes, const void* piece, std::size_t count) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(piece), count);
  return static_cast<la_ssize_t>(count);
}

void add(archive* writer, const ToPack& file) {
  archive_entry* entry = archive_entry_new();
  archive_entry_copy_pathname(entry, file.name.c_str());
  const bool is_folder = file.name.ends_with('/');
  archive_entry_set_filetype(entry, !file.link.empty() ? AE_IFLNK : is_folder ? AE_IFDIR : AE_IFREG);
  if (!file.link.empty()) archive_entry_copy_symlink(entry, file.link.c_str());
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_size(entry, static_cast<la_int64_t>(file.content.size()));
  EXPECT_GE(archive_write_header(writer, entry), ARCHIVE_WARN) << archive_error_string(writer);
  archive_write_data(writer, file.content.data(), file.content.size());
  archive_entry_free(entry);
}

}  // namespace

std::string packed(const std::vector<ToPack>& files, const Packing& packing) {
  const locale_t utf8 = newlocale(LC_CTYPE_MASK, packing.utf8 ? "C.UTF-8" : "C", nullptr);
  const locale_t before = uselocale(utf8);
  std::string bytes;
  archive* writer = archive_write_new();
  archive_write_set_format_by_name(writer, packing.format.c_str());
  if (packing.filter != "none") archive_write_add_filter_by_name(writer, packing.filter.c_str());
  archive_write_set_bytes_in_last_block(writer, 1);
  EXPECT_EQ(archive_write_set_options(writer, packing.options.c_str()), ARCHIVE_OK);
  if (!packing.password.empty()) archive_write_set_passphrase(writer, packing.password.c_str());
  archive_write_open(writer, &bytes, nullptr, append, nullptr);
  for (const ToPack& file : files) add(writer, file);
  EXPECT_EQ(archive_write_close(writer), ARCHIVE_OK) << archive_error_string(writer);
  archive_write_free(writer);
  uselocale(before);
  freelocale(utf8);
  return bytes;
}

std::string mail_with(const std::vector<ToPack>& files) {
  std::string mail =
      "From: a@example.org\r\nTo: b@example.org\r\nSubject: reports\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/mixed; boundary=\"xyz\"\r\n\r\n--xyz\r\nContent-Type: text/plain\r\n\r\n"
      "Here they are.\r\n";
  for (const ToPack& file : files)
    mail +=
        "--xyz\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Disposition: attachment; filename=\"" +
        file.name + "\"\r\n\r\n" + in_base64(file.content) + "\r\n";
  return mail + "--xyz--\r\n";
}

}  // namespace thaimemo
