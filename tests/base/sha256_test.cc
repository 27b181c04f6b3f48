#include "base/sha256.h"

#include <gtest/gtest.h>

#include "base/problem.h"

namespace thaimemo {

TEST(Sha256, KnownValue) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, MissingFileIsAnErrorWithItsPlace) {
  try {
    sha256_hex_of_file("/nowhere/x.pdf");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "file-unreadable");
    EXPECT_EQ(error.place(), "/nowhere/x.pdf");
  }
}

TEST(StableId, IsPositiveAndDependsOnTheNameOnly) {
  EXPECT_EQ(stable_id("a.pdf"), stable_id("a.pdf"));
  EXPECT_NE(stable_id("a.pdf"), stable_id("b.pdf"));
  EXPECT_GE(stable_id("a.pdf"), 0);
}

}  // namespace thaimemo
