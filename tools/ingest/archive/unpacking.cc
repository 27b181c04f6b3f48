#include "tools/ingest/archive/unpacking.h"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/source_name.h"
#include "base/utf8.h"
#include "extract/record/page_stream.h"
#include "normalize/record/report_record.h"
#include "tools/ingest/process/worker_jobs.h"

namespace thaimemo {
namespace {

constexpr char unpacking = 'u';
constexpr std::int64_t bytes_between_signs = 16 << 20;  // of life: a worker unpacks them in a second or two

std::string to_member_line(const Member& member) {
  return to_line(Json{
      {"source", member.source}, {"sha256", member.sha256}, {"begin", member.begin}, {"size", member.size}});
}

std::string to_container_line(const Document& document) {
  return to_line(Json{{"source", document.source}, {"document", to_document_line(document)}});
}

// Tells the supervisor now and then that work goes on, by sending the little that is known of the archive.
class SignsOfLife {
 public:
  SignsOfLife(const std::string& source, int spool, RecordSink& sink) : spool_(spool), sink_(sink) {
    so_far_.source = source;
  }
  void give() {
    const off_t at = lseek(spool_, 0, SEEK_CUR);
    if (at - told_ < bytes_between_signs && at >= told_) return;
    told_ = at;
    sink_.document(so_far_);
  }

 private:
  Document so_far_;
  int spool_;
  off_t told_ = 0;
  RecordSink& sink_;
};

void unpack_task(const Task& task, RecordSink& sink) {
  SignsOfLife signs(task.words, task.input, sink);
  const UnpackTaker taker{[&](const Member& member) { sink.send('M', to_member_line(member)); },
                          [&](const Document& inner) { sink.send('M', to_container_line(inner)); },
                          [&] { signs.give(); }};
  sink.document(unpack(task.files.at(0), task.words, task.input, taker));
  sink.report(to_report_line({}));
  sink.complete();
}

Error invalid(const std::string& why) {
  return {"bad-record", "member of an archive", why};
}

class MembersSaid {
 public:
  MembersSaid(const std::string& source, const UnnamedFile& spool)
      : prefix_(source + std::string(inside_mark)), bytes_(static_cast<std::int64_t>(spool.size())) {}

  void take(std::string_view line) {
    const Json json = parse_line(line, "member of an archive");
    const auto source = get<std::string>(json, "source");
    if (!source.starts_with(prefix_) || !is_valid_utf8(source) || !seen_.insert(source).second)
      throw invalid("it is not in the archive, or there twice");
    if (json.contains("document")) {
      result_.containers.push_back({source, get<std::string>(json, "document")});
      return;
    }
    const Member member{source, get<std::string>(json, "sha256"), get<std::int64_t>(json, "begin"),
                        get<std::int64_t>(json, "size")};
    if (member.begin < 0 || member.size < 0 || member.begin > bytes_ || member.size > bytes_ - member.begin)
      throw invalid("its bytes are not there");
    result_.members.push_back(member);
  }
  Unpacked result() { return std::move(result_); }

 private:
  std::string prefix_;
  std::int64_t bytes_;
  std::set<std::string> seen_;
  Unpacked result_;
};

}  // namespace

void add_unpacking(Trades& trades) {
  trades[unpacking] = unpack_task;
}

Task unpacking_task(const std::string& path, const std::string& source, const UnnamedFile& spool) {
  const UnpackLimits limits;
  return {unpacking, {path}, source, spool.descriptor(), limits.all_bytes_max};
}

Unpacked unpacked(const Received& received, const std::string& source, const UnnamedFile& spool) {
  MembersSaid said(source, spool);
  received.each_member([&](std::string_view line) { said.take(line); });
  return said.result();
}

namespace {

// None of a worker that says what unpack() never gives.
std::vector<Member> members_of(const Received& received, const std::string& source,
                               const UnnamedFile& spool) {
  try {
    return unpacked(received, source, spool).members;
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

std::optional<std::vector<PackedBytes>> unpack_apart(Nursery& nursery, const std::string& path,
                                                     const std::string& source, const WorkerLimits& limits,
                                                     StopSignal& stop) {
  const auto spool = std::make_shared<const UnnamedFile>();
  std::vector<PackedBytes> files;
  struct Job {};
  WorkerJobs<Job> jobs(nursery, 1, limits,
                       {.count = 1,
                        .begin = [](std::size_t) { return Job{}; },
                        .work = [&](Job&) { return unpacking_task(path, source, *spool); },
                        .take =
                            [&](Job&&, Ending&& ending) {
                              for (const Member& member : members_of(ending.received, source, *spool))
                                files.push_back({spool, member});
                            },
                        .tick = [](int) {}});
  return jobs.run(stop) ? std::optional(std::move(files)) : std::nullopt;
}

std::unique_ptr<UnnamedFile> own_file(const PackedBytes& packed) {
  auto file = std::make_unique<UnnamedFile>();
  packed.spool->read(packed.member.begin, packed.member.size,
                     [&](std::string_view bytes) { file->write(bytes); });
  return file;
}

}  // namespace thaimemo
