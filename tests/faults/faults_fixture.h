// Runs documents whose readers are fakes, and keeps what came of each.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/problem.h"
#include "tests/faults/fakes.h"
#include "tools/ingest/run_documents.h"

namespace thaimemo::faults {

inline RunSettings quick_settings() {
  RunSettings settings;
  settings.workers = 2;
  settings.limits.page_seconds = 0.3;
  settings.limits.document_seconds = 2;
  settings.limits.wall_factor = 4;
  settings.limits.memory_mb = 512;
  settings.limits.record_mb = 4;
  return settings;
}

class FaultsTest : public ::testing::Test {
 protected:
  // A file's source is the name of the fake that reads it, with anything after a dot ignored.
  bool run(const std::vector<std::string>& names, const RunSettings& settings = quick_settings()) {
    for (const std::string& name : names) files_.push_back({"/nonexistent/" + name, name});
    fakes();
    StopSignal stop;
    Nursery nursery(trades(), settings.limits);
    return run_documents(nursery, files_, stages(), settings, stop);
  }

  Trades trades() {
    Trades trades;
    add_reading(trades, {[](const SourceFile& file, RecordSink& sink) {
                           fakes().at(file.source.substr(0, file.source.find('.')))(file, sink);
                         },
                         [this](const Document& document) { return segment_(document); }});
    return trades;
  }
  Stages stages() {
    return {[this](const Outcome& outcome) { load(outcome); },
            [this](int documents, int pages) { documents_ = documents, pages_ = pages; }};
  }

  void load(const Outcome& outcome) {
    EXPECT_TRUE(outcomes_.emplace(outcome.document.source, outcome).second) << outcome.document.source;
    if (outcomes_.size() == fail_at_) throw Error("db-full", "x.db", "the disk is full");
  }

  // Runs one fake and gives its document.
  const Document& document_of(const std::string& name) {
    EXPECT_TRUE(run({name}));
    return outcomes_.at(name).document;
  }
  std::string only_problem() const {
    const std::vector<Problem>& problems = outcomes_.begin()->second.document.problems;
    return problems.size() == 1 ? problems[0].code + ": " + problems[0].message
                                : std::to_string(problems.size());
  }

  std::vector<SourceFile> files_;
  std::map<std::string, Outcome> outcomes_;
  std::function<std::string(const Document&)> segment_ = [](const Document&) { return to_report_line({}); };
  size_t fail_at_ = 0;
  int documents_ = 0, pages_ = 0;
};

}  // namespace thaimemo::faults
