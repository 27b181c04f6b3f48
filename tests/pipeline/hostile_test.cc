// Hostile PDFs, made to break parsers, ingested together with good documents.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

TEST(Hostile, AllAreAccountedForAndTheGoodOnesAreUntouched) {
  const fs::path hostile = fs::path(shared_folder()) / "hostile";
  if (!fs::exists(hostile))
    GTEST_SKIP() << "the folder of hostile files is not beside this checkout: " << hostile;
  std::ptrdiff_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(hostile))
    files += entry.is_regular_file() ? 1 : 0;

  const Scratch scratch;
  const std::string good = write_reports(scratch, "good", 5), together = scratch.path("together.db");
  run({program("thaimemo-ingest"), good, "--db", scratch.path("alone.db"), "-j", "2"});
  const Finished done =
      run({program("thaimemo-ingest"), good, hostile.string(), "--db", together, "-j", "2"});

  EXPECT_EQ(done.exit_code, 3) << done.err;
  EXPECT_THAT(ask(together, "SELECT count(*) FROM documents"), ElementsAre(std::to_string(files + 5)));
  EXPECT_THAT(ask(together, "SELECT status FROM documents WHERE source LIKE '%/hello_world.pdf'"),
              ElementsAre("ok"));
  EXPECT_THAT(ask(together,
                  "SELECT source FROM documents WHERE status <> 'ok' AND document_id NOT IN "
                  "(SELECT document_id FROM problems)"),
              ElementsAre());
  EXPECT_EQ(difference(dump(together, "good/"), dump(scratch.path("alone.db"), "good/")), "");
}

}  // namespace
}  // namespace thaimemo::pipeline
