#include "extract/network/line_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>

#include "base/problem.h"
#include "extract/network/activation.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

std::string own_model_bytes() {
  std::ifstream file(source_folder() + "/extract/scan/read/model/thagov.traineddata", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// Black bars on white, as wide as asked.
Image striped_line(int width, int height) {
  Image line{width, height, 1, 300, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) line.pixels.push_back(x / 7 % 3 == 0 && y > 10 && y < 40 ? 0 : 255);
  return line;
}

TEST(LineNetwork, ProbabilitiesAddUpToOneAtEveryPlace) {
  const LineNetwork network(own_model_bytes());
  const Posteriors posteriors = network.run(striped_line(100, network.height()));
  EXPECT_EQ(posteriors.places, 100 / network.place_width());
  EXPECT_EQ(posteriors.letters, static_cast<int>(network.alphabet().size()));
  for (int place = 0; place < posteriors.places; ++place) {
    double sum = 0;
    for (int i = 0; i < posteriors.letters; ++i) sum += posteriors.at(place)[i];
    EXPECT_NEAR(sum, 1, 1e-4);
  }
}

TEST(LineNetwork, ReadsTheSameOnEveryProcessor) {
  const std::string model = own_model_bytes();
  const Image line = striped_line(60, 48);
  const std::vector<DotProducts> ways = dot_products();
  const Posteriors expected = LineNetwork(model, ways.back()).run(line);
  for (const DotProducts& way : ways)
    EXPECT_EQ(LineNetwork(model, way).run(line).values, expected.values) << way.instructions;
}

TEST(LineNetwork, ALineComesOutTheSameBesideOthers) {
  const LineNetwork network(own_model_bytes());
  std::vector<Image> lines;
  for (const int width : {40, 2, 91, 64, 64, 200, 33}) lines.push_back(striped_line(width, network.height()));
  const std::vector<Posteriors> together = network.run(lines);
  ASSERT_EQ(together.size(), lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(together[i].places, lines[i].width / network.place_width());
    EXPECT_EQ(together[i].values, network.run(lines[i]).values) << i;
  }
}

TEST(LineNetwork, KnowsItsAlphabet) {
  const LineNetwork network(own_model_bytes());
  EXPECT_THAT(network.alphabet(), testing::IsSupersetOf({" ", "ก", "๙", "9", "Z", "฿", "–"}));
  EXPECT_EQ(network.alphabet()[static_cast<std::size_t>(network.blank())], "");
}

TEST(LineNetwork, ALineNarrowerThanAPlaceHasNone) {
  const LineNetwork network(own_model_bytes());
  EXPECT_EQ(network.run(striped_line(2, network.height())).places, 0);
}

TEST(LineNetwork, EveryTruncationIsRefused) {
  const std::string model = own_model_bytes();
  for (std::size_t length = 0; length + 1 < model.size(); length += length < 400 ? 13 : 39'989) {
    try {
      LineNetwork network(std::string_view(model).substr(0, length));
      ADD_FAILURE() << length << " bytes were taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "bad-model");
    }
  }
}

TEST(LineNetwork, RubbishIsRefused) {
  std::string model = own_model_bytes();
  model.replace(model.find("Series"), 6, "Serial");
  EXPECT_THROW(LineNetwork network(model), Error);
  EXPECT_THROW(LineNetwork network("rubbish"), Error);
}

TEST(Activation, CurvesAreNearTheTrueOnes) {
  for (float x = -12; x < 12; x += 0.01F) {
    EXPECT_NEAR(tanh_of(x), std::tanh(x), 2e-4) << x;
    EXPECT_NEAR(logistic_of(x), 1 / (1 + std::exp(-x)), 2e-4) << x;
    EXPECT_NEAR(exp_of(-std::abs(x)), std::exp(-std::abs(x)), 1e-5) << x;
  }
}

}  // namespace
}  // namespace thaimemo
