#include "extract/scan/read/latin_words.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

ReadWord read(const std::string& raw, double confidence) {
  return {{{}, raw, confidence, {}}, confidence};
}

TEST(LatinWords, AreBelievedWhereSurer) {
  EXPECT_TRUE(is_better_latin({read("Facebook", 0.9)}, {read("เดดจ", 0.5)}));
  EXPECT_FALSE(is_better_latin({read("Facebook", 0.55)}, {read("เดดจ", 0.5)})) << "hardly surer";
  EXPECT_FALSE(is_better_latin({read("nns", 0.3)}, {read("การ", 0.1)})) << "sure of nothing";
  EXPECT_FALSE(is_better_latin({}, {read("การ", 0.5)}));
}

TEST(LatinWords, ADigitIsOneWhereBothSawArabicDigits) {
  EXPECT_TRUE(is_better_latin({read("2567", 0.9)}, {read("2557", 0.6)}));
  EXPECT_FALSE(is_better_latin({read("2567", 0.7)}, {read("2557", 0.6)})) << "not sure";
  EXPECT_FALSE(is_better_latin({read("2567", 0.9)}, {read("๒557", 0.6)})) << "a Thai digit";
}

TEST(LatinWords, NumbersMustBeSurer) {
  EXPECT_TRUE(may_be_latin(read("2567", 0.85)));
  EXPECT_FALSE(may_be_latin(read("การ", 0.85)));
}

}  // namespace
}  // namespace thaimemo
