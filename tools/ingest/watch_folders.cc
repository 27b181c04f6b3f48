#include "tools/ingest/watch_folders.h"

#include <filesystem>
#include <set>
#include <unordered_map>

#include "base/sha256.h"
#include "tools/ingest/changes/folder_watch.h"
#include "tools/ingest/changes/settling.h"
#include "tools/ingest/missing_files.h"

namespace thaimemo {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

// Between two glances at a signal.
constexpr std::chrono::milliseconds glance{200};
// Looking through a large archive takes a part of the time only: a tenth.
constexpr double pause_for_look = 10;

// What the files of the folders looked like when they were read.
class FilesRead {
 public:
  bool is_read(const SourceFile& file, const FileStamp& stamp) {
    const auto found = stamps_.find(stable_id(file.source));
    if (found == stamps_.end() || !(found->second.stamp == stamp)) return false;
    found->second.look = look_;
    return true;
  }
  void add(const SourceFile& file, const FileStamp& stamp) {
    stamps_[stable_id(file.source)] = {stamp, look_};
  }

  void begin_look() { ++look_; }
  // Forgets those that the look did not find as they were. True where there were any.
  bool forget_others() {
    return std::erase_if(stamps_, [&](const auto& one) { return one.second.look != look_; }) > 0;
  }

 private:
  struct Read {
    FileStamp stamp;
    int look = 0;
  };
  std::unordered_map<std::int64_t, Read> stamps_;  // by the document's id: some 100 bytes a file
  int look_ = 0;
};

// What one look through the folders found.
struct Look {
  SourceList list;
  std::vector<std::pair<SourceFile, FileStamp>> ready;  // new or changed, and whole
  bool waiting = false;                                 // others are still being written
  bool others_gone = false;                             // files that were read are gone, or have changed
};

void expect_folders(const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    if (std::filesystem::exists(path) && !std::filesystem::is_directory(path))
      throw Error("watch-not-folder", path, "only folders can be watched", "Name the folder that it is in.",
                  ExitCode::usage);
}

class Watching {
 public:
  Watching(const IngestSettings& settings, const WatchSettings& watch, const WatchSteps& steps)
      : settings_(settings), watch_(watch), steps_(steps), settling_(Seconds(watch.settle_seconds)) {}

  bool run() {
    expect_folders(settings_.paths);
    StopSignal stop;
    do {
      const Look look = look_through();
      if (!read(look)) return false;
    } while (wait(stop));
    return true;
  }

 private:
  Look look_through() {
    const Clock::time_point now = Clock::now();
    Look look{listed(), {}, false, false};
    files_.begin_look();
    const auto time_of_day = std::chrono::system_clock::now();
    for (const SourceFile& file : look.list.files)
      if (const auto stamp = stamp_of(file.path); stamp && !files_.is_read(file, *stamp))
        if (settling_.is_settled(file.path, *stamp, now, time_of_day)) look.ready.emplace_back(file, *stamp);
    look.others_gone = files_.forget_others();
    look.waiting = settling_.any_waiting(now);
    again_ = folders_.cover(look.list.folders) || look.waiting;
    tell_of(look.list);
    looked_ = Clock::now();
    pause_ = std::max(Seconds(watch_.settle_seconds), pause_for_look * Seconds(looked_ - now));
    ++looks_;
    return look;
  }

  // A folder may be empty, and will not be; one that is gone is an unmounted disk, or a mistake.
  SourceList listed() const try {
    std::vector<std::string> own{settings_.database};
    if (!settings_.kept_pages.empty()) own.push_back(settings_.kept_pages);
    return list_sources(settings_.paths, own, EmptyList::allowed);
  } catch (const Error& wrong) {
    if (wrong.code() != "input-missing" || looks_ == 0) throw;
    throw Error("watch-folder-gone", wrong.place(), "the folder that was watched is not there any more",
                "Bring it back and give the same command again: it goes on.", ExitCode::temporary);
  }

  void tell_of(const SourceList& list) {
    for (const std::string& one : list.passed_over)
      if (told_.insert(one).second) steps_.tell("Passed over: " + one);
    if (!folders_.complete() && told_.insert("watches").second)
      steps_.tell(
          "Not all folders can be watched (fs.inotify.max_user_watches): they are looked through now and "
          "then.");
  }

  // False where it was stopped.
  bool read(const Look& look) {
    if (!look.ready.empty() && !read_batch(look)) return false;
    if (!look.ready.empty() || look.others_gone) note_missing(look.list);
    return true;
  }

  bool read_batch(const Look& look) {
    const Clock::time_point began = Clock::now();
    IngestSettings batch = settings_;
    batch.frozen.clear();
    for (const auto& [file, stamp] : look.ready) batch.frozen.push_back(file);
    const IngestSummary summary = ingest(batch, steps_.tick);
    steps_.finished(summary, Seconds(Clock::now() - began).count());
    if (summary.stopped) return false;
    for (const auto& [file, stamp] : look.ready) files_.add(file, stamp);
    return true;
  }

  void note_missing(const SourceList& list) {
    SQLite::Database db = open_for_writing(settings_.database);
    const std::vector<std::string> missing = note_missing_files(db, list);
    if (missing.size() > missing_)
      steps_.tell("Files of earlier runs not there any more: " + std::to_string(missing.size()) +
                  " (view missing_files)");
    missing_ = missing.size();
  }

  // Until there is something to look for. False where a signal came.
  bool wait(StopSignal& stop) {
    for (;;) {
      if (stop.requested()) return false;
      again_ = folders_.wait(glance) || again_;
      const Seconds since_look = Clock::now() - looked_;
      if (since_look >= (again_ ? pause_ : std::max(pause_, Seconds(watch_.rescan_seconds)))) return true;
    }
  }

  const IngestSettings& settings_;
  const WatchSettings& watch_;
  const WatchSteps& steps_;
  FolderWatch folders_;
  Settling settling_;
  FilesRead files_;
  std::set<std::string> told_;
  Clock::time_point looked_;
  Seconds pause_{};
  int looks_ = 0;
  std::size_t missing_ = 0;  // files, when they were told last
  bool again_ = false;       // something was told, or waits
};

}  // namespace

bool watch_folders(const IngestSettings& settings, const WatchSettings& watch, const WatchSteps& steps) {
  return Watching(settings, watch, steps).run();
}

}  // namespace thaimemo
