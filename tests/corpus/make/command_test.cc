// The program: its files, its exit codes, and other programs' opinion of its PDFs.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/places.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

int run(const std::string& command) {
  const int status = std::system((command + " >/dev/null 2>&1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class CorpusMake : public ::testing::Test {
 protected:
  CorpusMake() : folder_(fs::path(::testing::TempDir()) / ("made_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
  }
  ~CorpusMake() override { fs::remove_all(folder_); }

  int make(const std::string& arguments, const std::string& name = "a") const {
    return run(program_folder() + "/thaimemo-corpus make " + arguments + " --out " +
               (folder_ / name).string());
  }

  std::vector<fs::path> files(const std::string& below) const {
    std::vector<fs::path> list;
    for (const auto& entry : fs::directory_iterator(folder_ / below)) list.push_back(entry.path());
    std::sort(list.begin(), list.end());
    return list;
  }

  fs::path folder_;
};

TEST_F(CorpusMake, WritesDocumentsAndTheirTruth) {
  ASSERT_EQ(make("--count 3 --format both"), 0);
  EXPECT_EQ(files("a/documents").size(), 6U);
  EXPECT_EQ(files("a/expected").size(), 3U);
}

TEST_F(CorpusMake, AReportDoesNotDependOnHowManyAreMade) {
  ASSERT_EQ(make("--count 2", "few"), 0);
  ASSERT_EQ(make("--count 4", "many"), 0);
  for (const auto& path : files("few/documents"))
    EXPECT_EQ(read(path), read(folder_ / "many/documents" / path.filename()));
  for (const auto& path : files("few/expected"))
    EXPECT_EQ(read(path), read(folder_ / "many/expected" / path.filename()));
}

TEST_F(CorpusMake, RefusesWrongUsage) {
  EXPECT_EQ(make("--kind novel"), 64);
  EXPECT_EQ(make("--count many"), 64);
  EXPECT_EQ(make("--scan mid --text-layer word"), 64);
  EXPECT_EQ(make("--scan-file stencil"), 64);
  EXPECT_EQ(make("--scan light --scan-file folded"), 64);
  EXPECT_EQ(make("--font Nothing --count 1"), 2);
  EXPECT_EQ(make("--printer typewriter"), 64);
  EXPECT_EQ(make("--printer chromium --text-layer word"), 64);
}

TEST_F(CorpusMake, APrinterThatIsNotInstalledIsAnError) {
  for (const std::string printer : {"chromium", "libreoffice"}) {
    const std::string command = std::string("PATH=/nowhere ") + program_folder() +
                                "/thaimemo-corpus make --count 1" + " --printer " + printer + " --out " +
                                (folder_ / "none").string();
    EXPECT_EQ(run("test -z \"$(" + command + " 2>/dev/null)\""), 0) << printer;
    EXPECT_EQ(run(command), 2);
    EXPECT_EQ(run(command + " 2>&1 | grep -q 'package " +
                  (printer == "chromium" ? "chromium" : "libreoffice-writer") + "'"),
              0);
  }
}

TEST_F(CorpusMake, OtherProgramsReadItsPdfsWithoutComplaint) {
  if (run("qpdf --version") != 0 || run("pdftotext -v") != 0)
    GTEST_SKIP() << "qpdf or pdftotext is not installed";
  ASSERT_EQ(make("--count 4", "plain"), 0);
  ASSERT_EQ(make("--count 2 --text-layer mix", "layer"), 0);
  ASSERT_EQ(make("--count 1 --kind improvement --length 1 --scan fax --turned 1", "scan"), 0);
  std::vector<std::string> kinds{"plain", "layer", "scan"};
  for (const std::string file : {"stencil", "numbered", "watermark", "lying", "negative", "two_up"}) {
    ASSERT_EQ(
        make("--count 1 --kind improvement --length 1 --scan pale --turned 1 --scan-file " + file, file), 0);
    kinds.push_back(file);
  }
  for (const std::string& kind : kinds)
    for (const auto& path : files(kind + "/documents")) {
      EXPECT_EQ(run("qpdf --check " + path.string()), 0) << path;
      EXPECT_EQ(run("test -z \"$(pdftotext " + path.string() + " - 2>&1 >/dev/null)\""), 0) << path;
    }
}

}  // namespace
}  // namespace thaimemo
