#include "extract/container/unpack.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <map>
#include <vector>

#include "base/problem.h"
#include "base/source_name.h"
#include "base/whole_file.h"
#include "extract/archive/archive_files.h"
#include "extract/container/container_kind.h"
#include "extract/container/member_names.h"
#include "extract/mail/mail_files.h"
#include "extract/mail/outlook_files.h"

namespace thaimemo {
namespace {

// An archive that is to be unpacked: the file itself, or one that was unpacked from it.
struct Container {
  std::string source, sha256;
  ContainerKind kind;
  FileRange range;
  int depth = 1;  // how many archives lead to what is in it
};

Status status_for(const std::string& code) {
  static const std::map<std::string, Status> statuses{{"encrypted", Status::encrypted},
                                                      {"archive-member-encrypted", Status::encrypted},
                                                      {"archive-too-large", Status::too_large},
                                                      {"archive-no-room", Status::too_large},
                                                      {"archive-member-too-large", Status::too_large},
                                                      {"archive-too-deep", Status::too_large},
                                                      {"mail-not-read", Status::not_pdf}};
  const auto known = statuses.find(code);
  return known == statuses.end() ? Status::damaged : known->second;
}

// "a/b.pdf: it opens with a password only. Ask …", "The archive is damaged. Fetch …"
std::string in_words(const std::string& place, const Error& error) {
  std::string text = (place.empty() ? "" : place + ": ") + error.what() + ". " + error.hint();
  if (place.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

class Unpacking {
 public:
  Unpacking(int spool, const UnpackTaker& taker, const UnpackSettings& settings, std::int64_t packed_bytes)
      : spool_(spool), taker_(taker), settings_(settings), budget_(settings.limits, packed_bytes) {}

  Document record_of(const Container& container);

 private:
  bool wanted(const std::string& source) const;

  MemberSpool spool_;
  const UnpackTaker& taker_;
  const UnpackSettings& settings_;
  UnpackBudget budget_;

  friend class OneContainer;
};

// Every file in a container, then the containers among them.
class OneContainer {
 public:
  OneContainer(Unpacking& all, const Container& container)
      : all_(all), container_(container), names_(container.source) {
    record_.source = container.source;
    record_.sha256 = container.sha256;
  }

  Document record() {
    try {
      if (container_.depth > all_.budget_.limits().depth_max)
        throw Error("archive-too-deep", "",
                    "the archive lies " + std::to_string(container_.depth - 1) + " archives deep",
                    "Unpack those around it and ingest it itself.");
      walk();
    } catch (const Error& error) {
      tell(error.code(), Severity::error, "", error);
    }
    for (const Container& inner : inner_) all_.taker_.container(all_.record_of(inner));
    finish();
    return std::move(record_);
  }

 private:
  void walk() {
    const auto take_file = [this](const PackedFile& file) { return take(file); };
    if (container_.kind == ContainerKind::archive) return each_archive_file(container_.range, take_file);
    if (container_.kind == ContainerKind::outlook) return each_outlook_file(container_.range, take_file);
    each_mail_file(container_.range, take_file);
  }

  bool take(const PackedFile& file) {
    if (file.kind == PackedKind::folder) return true;
    if (file.kind == PackedKind::letter) return tell_letter(file);
    all_.budget_.take_member();
    ++files_;
    all_.taker_.alive();
    const std::string source = names_.source_of(file.name);
    if (!all_.wanted(source)) return true;
    if (file.kind != PackedKind::file) {
      tell("archive-member-not-a-file", Severity::warning, source,
           Error("", "", "it is a link, or no file at all",
                 "What it leads to is read where that is in the archive."));
      return true;
    }
    add(file, source);
    return source != all_.settings_.only;
  }

  bool tell_letter(const PackedFile& file) {
    record_.problems.push_back(
        {"mail-letter-not-read", Severity::info, 0, file.name,
         "The text of the e-mail itself is no document. Look at it where it may be one."});
    return true;
  }

  // A member that fails costs itself; what ends the archive goes on.
  void add(const PackedFile& file, const std::string& source) {
    try {
      if (file.encrypted)
        throw Error("archive-member-encrypted", "", "it opens with a password only",
                    "Ask its publisher for an archive without one.");
      take(all_.spool_.add(watched(file), all_.budget_), source);
    } catch (const Error& error) {
      if (!error.code().starts_with("archive-member-")) throw;
      tell(error.code(), Severity::error, source, error);
    }
  }

  void take(const SpooledFile& file, const std::string& source) {
    const ContainerKind kind = container_kind_of(file.beginning, source);
    if (kind == ContainerKind::none || kind == ContainerKind::office || source == all_.settings_.only)
      all_.taker_.member({source, file.sha256, file.range.begin, file.range.size});
    else
      inner_.push_back({source, file.sha256, kind, file.range, container_.depth + 1});
    ++given_;
  }

  PackedFile watched(const PackedFile& file) const {
    PackedFile same = file;
    same.read = [this, &file](const ByteTaker& take) {
      file.read([&](std::string_view bytes) {
        take(bytes);
        all_.taker_.alive();
      });
    };
    return same;
  }

  void tell(const std::string& code, Severity severity, const std::string& source, const Error& error) {
    const std::string place =
        source.empty() ? "" : source.substr(container_.source.size() + inside_mark.size());
    record_.problems.push_back({code, severity, 0, place, in_words(place, error)});
    if (severity == Severity::error && failure_.empty()) failure_ = code;
  }

  void finish() {
    if (!failure_.empty()) record_.status = given_ > 0 ? Status::partial : status_for(failure_);
    if (failure_.empty() && files_ == 0)
      record_.problems.push_back({"archive-empty", Severity::warning, 0, "",
                                  "There is no file in it. Ask whoever sent it what should be."});
    record_.problems.insert(record_.problems.begin(),
                            {"archive-read", Severity::info, 0, "",
                             "It holds " + std::to_string(files_) + " files: " + std::to_string(given_) +
                                 " stand here as documents of their own, " + std::to_string(files_ - given_) +
                                 " were not read, each for the reason told here."});
  }

  Unpacking& all_;
  const Container& container_;
  MemberNames names_;
  Document record_;
  std::vector<Container> inner_;
  int files_ = 0, given_ = 0;
  std::string failure_;  // the code of the first
};

Document Unpacking::record_of(const Container& container) {
  Document record = OneContainer(*this, container).record();
  record.produced_by = {{"libarchive", archive_library_version()}, {"thaimemo", THAIMEMO_VERSION}};
  return record;
}

// Also what it may be in.
bool Unpacking::wanted(const std::string& source) const {
  return settings_.only.empty() || source == settings_.only ||
         settings_.only.starts_with(source + std::string(inside_mark));
}

// Closed at the end of its block.
struct OpenFile {
  explicit OpenFile(const std::string& path) : descriptor(open_plain_file(path)) {}
  ~OpenFile() { close(descriptor); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  FileRange all() const {
    struct stat state {};
    return {descriptor, 0, fstat(descriptor, &state) == 0 ? state.st_size : 0};
  }
  int descriptor;
};

}  // namespace

Document unpack(const std::string& path, const std::string& source, int spool, const UnpackTaker& taker,
                const UnpackSettings& settings) {
  try {
    const OpenFile file(path);
    const ContainerKind kind = container_kind_of(whole_file(path, kind_bytes), source);
    const Container container{source, settings.only.empty() ? sha256_hex_of_file(path) : "", kind,
                              file.all()};
    return Unpacking(spool, taker, settings, container.range.size).record_of(container);
  } catch (const Error& error) {
    Document record;
    record.source = source;
    record.status = Status::damaged;
    record.problems.push_back({error.code(), Severity::error, 0, "", in_words("", error)});
    return record;
  }
}

}  // namespace thaimemo
