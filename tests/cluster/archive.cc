#include "tests/cluster/archive.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::cluster {

Archive::Archive(int documents, int chunks) {
  pipeline::write_reports(scratch_, "reports", documents);
  scratch_.write("reports/broken.pdf", "%PDF-1.7\nnothing follows");
  scratch_.write("reports/empty.pdf", "");
  if (chunks > 0) make_plan(chunks, "a.plan");
}

std::string Archive::shard(int chunk) const {
  char name[32];
  std::snprintf(name, sizeof name, "/chunk-%05d.db", chunk);
  return plan() + ".shards" + name;
}

Finished Archive::make_plan(int chunks, const std::string& name, const std::vector<std::string>& more) const {
  std::vector<std::string> command{
      pipeline::program("thaimemo-plan"), folder(), "--chunks", std::to_string(chunks), "--out", path(name)};
  command.insert(command.end(), more.begin(), more.end());
  return pipeline::run(command);
}

std::vector<std::string> Archive::work_command(int chunk, const std::vector<std::string>& more) const {
  std::vector<std::string> command{
      pipeline::program("thaimemo-work"), "--plan", plan(), "--chunk", std::to_string(chunk), "-j", "2"};
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

Finished Archive::work(int chunk, const RunOptions& options) const {
  return pipeline::run(work_command(chunk), options);
}

std::vector<std::string> Archive::merge_command(const std::string& database) const {
  return {pipeline::program("thaimemo-merge"), "--plan", plan(), "--db", path(database)};
}

Finished Archive::merge(const std::string& database) const {
  return pipeline::run(merge_command(database));
}

std::string Archive::dump_of(const std::string& database) const {
  return pipeline::dump(path(database));
}

const std::string& Archive::undivided() const {
  if (undivided_.empty()) {
    pipeline::run({pipeline::program("thaimemo-ingest"), folder(), "--db", path("undivided.db"), "-j", "2"});
    undivided_ = dump_of("undivided.db");
  }
  return undivided_;
}

bool is_done(const Finished& finished) {
  return finished.exit_code == 0 || finished.exit_code == 3;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace thaimemo::cluster
