#include "base/line_spool.h"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>
#include <string>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

namespace {

std::vector<std::string> replayed(LineSpool& spool) {
  std::vector<std::string> lines;
  spool.replay([&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

}  // namespace

TEST(LineSpool, LinesComeBackInTheirOrder) {
  LineSpool spool;
  const std::string long_line(100'000, 'x');
  for (const std::string& line : {std::string("one"), std::string(), long_line}) spool.write_line(line);
  EXPECT_THAT(replayed(spool), testing::ElementsAre("one", "", long_line));
}

TEST(LineSpool, NothingWrittenIsNothingRead) {
  LineSpool spool;
  EXPECT_THAT(replayed(spool), testing::IsEmpty());
}

TEST(LineSpool, FullFolderIsAnErrorToTryAgain) {
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_IGN);
  LineSpool spool;
  const rlimit small{1000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  try {
    for (int i = 0; i < 100; ++i) spool.write_line(std::string(1000, 'x'));
    replayed(spool);
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "spool-failed");
    EXPECT_EQ(error.exit_code(), ExitCode::temporary);
  }
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_DFL);
}

}  // namespace thaimemo
