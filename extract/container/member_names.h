// The sources of files in an archive: "2567/a.zip!/inner/b.pdf".
#pragma once

#include <map>
#include <string>

namespace thaimemo {

// Of one archive. What an archive calls its files is text from outside and need not be a name at all: a source is valid
// UTF-8 and never leads anywhere, and no two files of an archive have one. Names that are no UTF-8 are taken for Windows
// 874 where they look it (ZIPs of Thai machines), otherwise their bytes are escaped as source_name() does. A name that
// comes again gets a number before its ending: "b (2).pdf". Same files in the same order, same sources.
class MemberNames {
 public:
  explicit MemberNames(const std::string& archive_source) : archive_(archive_source) {}

  std::string source_of(const std::string& name);

 private:
  std::string archive_;
  std::map<std::string, int> taken_;  // the last number of each name
};

}  // namespace thaimemo
