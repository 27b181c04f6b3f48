#include "corpus/train/float_network.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>

#include "tools/base/problem.h"

namespace thaimemo {
namespace {

// The lstm component of a traineddata file: a count, that many 64-bit offsets, then the components.
std::string lstm_component(const std::string& path) {
  constexpr size_t lstm = 17;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream stream;
  stream << file.rdbuf();
  const std::string bytes = stream.str();
  if (bytes.size() < 4) return "";
  std::int64_t begin = 0, end = 0;
  std::memcpy(&begin, bytes.data() + 4 + 8 * lstm, 8);
  for (size_t next = lstm + 1; end <= 0; ++next) std::memcpy(&end, bytes.data() + 4 + 8 * next, 8);
  return bytes.substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
}

class FloatNetwork : public ::testing::Test {
 protected:
  void SetUp() override {
    network_ = lstm_component("/usr/share/tesseract-ocr/5/tessdata/tha.traineddata");
    if (network_.empty()) GTEST_SKIP() << "the packaged model tha is not installed";
  }
  std::string network_;
};

TEST_F(FloatNetwork, WeightsBecomeDoublesAndTheRestStays) {
  const std::string floats = float_network(network_);
  EXPECT_GT(floats.size(), 7 * network_.size());
  const size_t specification = floats.find("[1,");
  ASSERT_NE(specification, std::string::npos);
  EXPECT_EQ(floats.substr(specification, 20), network_.substr(network_.find("[1,"), 20));
}

TEST_F(FloatNetwork, AFloatNetworkIsRefused) {
  EXPECT_THROW(float_network(float_network(network_)), Error);
}

TEST_F(FloatNetwork, EveryTruncationIsRefused) {
  for (size_t length = 0; length + 100 < network_.size(); length += 997)
    EXPECT_THROW(float_network(network_.substr(0, length)), Error) << length;
}

TEST(FloatNetworkBytes, RubbishIsRefusedWithItsPlace) {
  try {
    float_network("rubbish");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "bad-network");
    EXPECT_EQ(error.place(), "byte 1");
  }
}

}  // namespace
}  // namespace thaimemo
