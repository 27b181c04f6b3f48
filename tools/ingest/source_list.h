// Which files a run is about, and under which names the database shows them.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace thaimemo {

struct SourceFile {
  std::string path;    // where to open it
  std::string source;  // its name in the database: valid UTF-8, never absolute, unique in its list
};

struct SourceList {
  std::vector<SourceFile> files;  // sorted by source; every regular file, whatever its name or type
  std::vector<std::string>
      passed_over;  // links, devices and unreadable folders inside a folder: not followed
  // What sources of files in the folders that were named begin with, "real/", where such a source that is not in the list
  // is that of a file which is not there. Left out are folders in which no file is left (an unmounted disk is empty, too)
  // and those of which some files go by another name.
  std::vector<std::string> whole_folders{};
  std::vector<std::string> unlisted{};  // the same of folders inside them that could not be listed
  std::vector<std::string> folders{};   // paths of all folders that were listed
};

// Walks folders. A file found in a folder is named from that folder on: "real/2567/x.pdf"; a file named
// itself: "x.pdf". Where two arguments would give the same names, their names grow by parent folders until
// they differ. A file reached twice counts once. Names are written as source_name() has them. A link
// named as an argument is followed, a link inside a folder never: it could leave the folder or lead in
// circles. Throws Error "input-missing" for a path that does not exist, "input-empty" where there is no file
// at all. `databases`: files that the run writes, there already or not; they and the logs beside them are passed
// over wherever they stand.
enum class EmptyList { refused, allowed };  // allowed: no "input-empty"
SourceList list_sources(const std::vector<std::string>& paths, const std::vector<std::string>& databases = {},
                        EmptyList empty = EmptyList::refused);

// Takes out the files that were not modified since, by the time that their folder has for them, and tells how many. What
// has no such time any more stays: reading it tells why.
int leave_out_older(std::vector<SourceFile>& files, std::chrono::sys_seconds since);

}  // namespace thaimemo
