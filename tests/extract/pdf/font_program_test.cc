#include "extract/pdf/font_program.h"

#include <gtest/gtest.h>

#include <string>

namespace thaimemo {
namespace {

using Bytes = std::vector<unsigned char>;

void append(Bytes& bytes, std::size_t value, int size) {
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
    bytes.push_back(static_cast<unsigned char>(value >> shift));
}

// A program with one table of 64 bytes that holds `value` at `offset`.
Bytes program(const std::string& tag, std::size_t offset, std::size_t value) {
  Bytes bytes;
  append(bytes, 0x00010000, 4);
  append(bytes, 1, 2);
  append(bytes, 0, 6);
  for (const char sign : tag) bytes.push_back(static_cast<unsigned char>(sign));
  append(bytes, 0, 4);
  append(bytes, 28, 4);
  append(bytes, 64, 4);
  Bytes table(64, 0);
  table[offset] = static_cast<unsigned char>(value >> 8),
  table[offset + 1] = static_cast<unsigned char>(value);
  bytes.insert(bytes.end(), table.begin(), table.end());
  return bytes;
}

TEST(FontProgram, WeightIsTold) {
  EXPECT_TRUE(program_is_bold(program("OS/2", 4, 700)));
  EXPECT_FALSE(program_is_bold(program("OS/2", 4, 400)));
  EXPECT_TRUE(program_is_bold(program("head", 44, 1)));
  EXPECT_FALSE(program_is_bold(program("head", 44, 2)));
  EXPECT_FALSE(program_is_bold(program("glyf", 4, 700)));
}

TEST(FontProgram, BrokenProgramsAreNotBold) {
  EXPECT_FALSE(program_is_bold({}));
  Bytes cut = program("OS/2", 4, 700);
  for (cut.resize(33); !cut.empty(); cut.pop_back()) EXPECT_FALSE(program_is_bold(cut)) << cut.size();
  Bytes wild = program("OS/2", 4, 700);
  for (std::size_t i = 20; i < 24; ++i) wild[i] = 0xFF;  // where the table is said to stand
  EXPECT_FALSE(program_is_bold(wild));
}

}  // namespace
}  // namespace thaimemo
