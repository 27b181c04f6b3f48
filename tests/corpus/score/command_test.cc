#include "corpus/score/commands.h"

#include <gtest/gtest.h>

namespace thaimemo::score {
namespace {

// The parser alone: the work, which there would be no database for, fails later.
bool takes(const std::string& arguments) {
  CLI::App app;
  const auto chosen = std::make_shared<Work>();
  add_commands(app, chosen);
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError&) {
    return false;
  }
  return static_cast<bool>(*chosen);
}

TEST(ScoreCommand, AxesMayBeNamedOneByOne) {
  EXPECT_TRUE(takes("score --db a.db --expected dir --by rules --by scan --worst 5 --json"));
  EXPECT_TRUE(takes("score --db a.db --expected dir --by all"));
  EXPECT_FALSE(takes("score --db a.db --expected dir --by"));
  EXPECT_FALSE(takes("score --db a.db --expected dir --worst many"));
}

}  // namespace
}  // namespace thaimemo::score
