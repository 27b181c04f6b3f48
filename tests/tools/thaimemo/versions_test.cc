#include "tools/thaimemo/versions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "base/sha256.h"
#include "extract/scan/read/own_model.h"
#include "normalize/means/means.h"
#include "store/schema/database.h"

namespace thaimemo {
namespace {

// What the build told of the files is what travels inside the programs.
TEST(Versions, AreThoseOfWhatIsInside) {
  EXPECT_EQ(database_schema(), schema_version);
  ASSERT_EQ(rules_versions().size(), 1U);
  EXPECT_EQ(rules_versions()[0].version, Means::built_in().sha256());
  ASSERT_EQ(model_versions().size(), 2U);
  EXPECT_EQ(model_versions()[0].version, sha256_hex(own_model()));
  EXPECT_EQ(model_versions()[1].version, sha256_hex(own_number_model()));
}

TEST(Versions, AsJsonNameEveryPart) {
  const Json told = parse_line(versions_json(), "test");
  EXPECT_EQ(told["program"], THAIMEMO_VERSION);
  EXPECT_EQ(told["schema"], schema_version);
  EXPECT_EQ(told["models"][0]["name"], "thagov");
  EXPECT_EQ(told["rules"][0]["name"], "ita");
  std::vector<std::string> names;
  for (const Json& library : told["libraries"]) names.push_back(library["name"]);
  EXPECT_THAT(names,
              ::testing::IsSupersetOf({"poppler", "tesseract", "sqlite", "icu", "archive", "nlohmann_json"}));
  EXPECT_EQ(names.size(), library_versions().size());
}

}  // namespace
}  // namespace thaimemo
