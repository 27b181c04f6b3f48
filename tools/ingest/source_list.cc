#include "tools/ingest/source_list.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/problem.h"
#include "base/source_name.h"
#include "tools/ingest/changes/file_stamp.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

struct Argument {
  fs::path path;                     // canonical
  int parents = 0;                   // how many parent folders its name carries
  std::vector<fs::path> files;       // relative to `path`; one empty path where the argument is a file
  std::vector<fs::path> unlisted{};  // folders in it, relative as well
  bool whole = false;                // a folder all of whose files go by its name
};

Argument resolved(const std::string& named) {
  std::error_code wrong;
  Argument argument;
  argument.path = fs::canonical(named, wrong);
  if (wrong)
    throw Error("input-missing", named, "there is no such file or folder (" + wrong.message() + ")",
                "Check the path; folders are walked, files are taken as they are.", ExitCode::usage);
  return argument;
}

void walk(const fs::path& folder, const fs::path& inside, Argument& argument, SourceList& list) {
  std::error_code wrong;
  fs::directory_iterator entries(folder, wrong);
  if (!wrong) list.folders.push_back(folder.string());
  for (; !wrong && entries != fs::directory_iterator(); entries.increment(wrong)) {
    const fs::directory_entry& entry = *entries;
    const fs::path name = inside / entry.path().filename();
    std::error_code unseen;
    const fs::file_status status = entry.symlink_status(unseen);
    if (status.type() == fs::file_type::not_found) continue;  // gone since it was listed
    if (unseen) {
      list.passed_over.push_back(entry.path().string() + ": " + unseen.message());
      argument.unlisted.push_back(inside);
    } else if (fs::is_directory(status))
      walk(entry.path(), name, argument, list);
    else if (fs::is_regular_file(status))
      argument.files.push_back(name);
    else
      list.passed_over.push_back(entry.path().string() +
                                 (fs::is_symlink(status) ? ": a link" : ": not a regular file"));
  }
  if (!wrong) return;
  list.passed_over.push_back(folder.string() + ": " + wrong.message());
  argument.unlisted.push_back(inside);
}

void find_files(Argument& argument, SourceList& list) {
  argument.whole = fs::is_directory(argument.path);
  if (argument.whole)
    walk(argument.path, {}, argument, list);
  else if (fs::is_regular_file(argument.path))
    argument.files.emplace_back();
  else
    list.passed_over.push_back(argument.path.string() + ": not a regular file");
}

// The last component of the argument and `parents` more before it.
fs::path label_of(const Argument& argument) {
  std::vector<fs::path> parts;
  for (const fs::path& part : argument.path.relative_path()) parts.push_back(part);
  const size_t wanted = std::min(parts.size(), static_cast<size_t>(argument.parents) + 1);
  fs::path label;
  for (size_t i = parts.size() - wanted; i < parts.size(); ++i) label /= parts[i];
  return label;
}

bool can_grow(const Argument& argument) {
  const fs::path parts = argument.path.relative_path();
  return std::distance(parts.begin(), parts.end()) > argument.parents + 1;
}

std::string source_of(const Argument& argument, const fs::path& file) {
  return source_name((file.empty() ? label_of(argument) : label_of(argument) / file).generic_string());
}

// A file reached through two arguments stays with the first.
void drop_repeats(std::vector<Argument>& arguments) {
  std::set<fs::path> seen;
  for (Argument& argument : arguments)
    if (std::erase_if(argument.files, [&](const fs::path& file) {
          return !seen.insert(file.empty() ? argument.path : argument.path / file).second;
        }) > 0)
      argument.whole = false;
}

// The arguments whose files clash with another's, by position.
std::set<size_t> clashing(const std::vector<Argument>& arguments) {
  std::map<std::string, size_t> owner;
  std::set<size_t> result;
  for (size_t i = 0; i < arguments.size(); ++i)
    for (const fs::path& file : arguments[i].files) {
      const auto [found, fresh] = owner.emplace(source_of(arguments[i], file), i);
      if (!fresh) result.insert({found->second, i});
    }
  return result;
}

// Names that are whole paths are never the same: it ends.
void make_unique(std::vector<Argument>& arguments) {
  for (std::set<size_t> clashes = clashing(arguments); !clashes.empty(); clashes = clashing(arguments))
    for (const size_t i : clashes)
      if (can_grow(arguments[i])) ++arguments[i].parents;
}

// SQLite's own endings for the files beside a database.
std::set<fs::path> files_of(const std::vector<std::string>& databases) {
  std::set<fs::path> files;
  for (const std::string& database : databases)
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
      std::error_code wrong;
      const fs::path path = fs::weakly_canonical(database + ending, wrong);
      if (!wrong) files.insert(path);
    }
  return files;
}

void pass_over_own_files(std::vector<Argument>& arguments, const std::vector<std::string>& databases,
                         SourceList& list) {
  const std::set<fs::path> own = files_of(databases);
  for (Argument& argument : arguments)
    std::erase_if(argument.files, [&](const fs::path& file) {
      const fs::path path = file.empty() ? argument.path : argument.path / file;
      const bool is_own = own.contains(path);
      if (is_own) list.passed_over.push_back(path.string() + ": this run writes it");
      return is_own;
    });
}

void name_folders(const std::vector<Argument>& arguments, SourceList& list) {
  for (const Argument& argument : arguments) {
    if (!argument.whole || argument.files.empty()) continue;
    list.whole_folders.push_back(source_of(argument, {}) + "/");
    for (const fs::path& folder : argument.unlisted)
      list.unlisted.push_back(source_of(argument, folder) + "/");
  }
}

}  // namespace

SourceList list_sources(const std::vector<std::string>& paths, const std::vector<std::string>& databases,
                        EmptyList empty) {
  SourceList list;
  std::vector<Argument> arguments;
  for (const std::string& path : paths) {
    arguments.push_back(resolved(path));
    find_files(arguments.back(), list);
  }
  drop_repeats(arguments);
  pass_over_own_files(arguments, databases, list);
  make_unique(arguments);
  for (const Argument& argument : arguments)
    for (const fs::path& file : argument.files)
      list.files.push_back(
          {(file.empty() ? argument.path : argument.path / file).string(), source_of(argument, file)});
  name_folders(arguments, list);
  if (list.files.empty() && empty == EmptyList::refused)
    throw Error("input-empty", paths.empty() ? "" : paths.front(), "there is no file to read",
                "Name files, or folders that hold some.", ExitCode::usage);
  std::sort(list.files.begin(), list.files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.source < b.source; });
  std::sort(list.passed_over.begin(), list.passed_over.end());
  return list;
}

int leave_out_older(std::vector<SourceFile>& files, std::chrono::sys_seconds since) {
  return static_cast<int>(std::erase_if(files, [&](const SourceFile& file) {
    const auto stamp = stamp_of(file.path);
    return stamp && std::chrono::floor<std::chrono::seconds>(std::chrono::nanoseconds(stamp->modified_ns)) <
                        since.time_since_epoch();
  }));
}

}  // namespace thaimemo
