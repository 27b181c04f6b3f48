// Archives made for tests, by libarchive's writer.
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

struct ToPack {
  std::string name, content;
  std::string link = "";  // a symbolic link that leads there
};

struct Packing {
  std::string format = "zip";  // or 7zip, gnutar, as libarchive names them
  std::string filter = "none";
  std::string options = "";  // as archive_write_set_options() takes them
  std::string password = "";
  bool utf8 = true;  // names are marked as UTF-8 where the format can; false: they are bytes
};

// The archive's bytes.
std::string packed(const std::vector<ToPack>& files, const Packing& packing = {});

// An e-mail with attachments, in base64.
std::string mail_with(const std::vector<ToPack>& files);

}  // namespace thaimemo
