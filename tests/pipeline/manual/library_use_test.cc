// The stages as another project finds and uses them: tests/library_use, against an installation of this build.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

TEST(LibraryUse, AnotherProjectReadsAFileToAReport) {
  const Scratch scratch;
  scratch.write("report.txt", sample_report(1));
  RunOptions there;
  there.folder = scratch.path();
  there.environment["CMAKE_INSTALL_MODE"] = "ABS_SYMLINK";  // spares copies of the archives
  const std::string build = std::filesystem::path(program_folder()).parent_path();
  const Finished made =
      shell("cmake --install '" + build +
                "' --component development --prefix installed && "
                "cmake -S '" +
                source_folder() +
                "/tests/library_use' -B use -G Ninja -DCMAKE_PREFIX_PATH=\"$PWD/installed\" && "
                "cmake --build use",
            there);
  ASSERT_EQ(made.exit_code, 0) << made.out << made.err;
  const Finished read = shell("use/scores_of report.txt", there);
  EXPECT_EQ(read.exit_code, 0) << read.err;
  EXPECT_THAT(read.out,
              testing::StartsWith("ok: เทศบาลตำบลบ้านทดสอบ, 1 pages\n1\t71.00\tpage 1\n2\t78.00\tpage 1\n"));
}

}  // namespace
}  // namespace thaimemo::pipeline
