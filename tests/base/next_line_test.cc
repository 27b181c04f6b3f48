#include "base/next_line.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream input(text);
  std::vector<std::string> lines;
  for (std::string line; next_line(input, line, "test");) lines.push_back(line);
  return lines;
}

}  // namespace

TEST(NextLine, GivesWhatStdGetlineGives) {
  const std::string nul("a\0b", 3);
  for (const std::string& text : {std::string(), std::string("\n"), std::string("a"), std::string("a\n"),
                                  std::string("a\n\nb"), nul + "\n"}) {
    std::istringstream input(text);
    std::vector<std::string> expected;
    for (std::string line; std::getline(input, line);) expected.push_back(line);
    EXPECT_EQ(lines_of(text), expected) << text;
  }
}

TEST(NextLine, LinesMayBeLongerThanThePieceThatIsReadAtOnce) {
  for (const std::size_t letters : {65534, 65535, 65536, 131070, 200000}) {
    const std::string line(letters, 'x');
    EXPECT_EQ(lines_of(line + "\n" + line), (std::vector<std::string>{line, line})) << letters;
  }
}

TEST(NextLine, AnEndlessLineIsRefused) {
  std::ifstream zeros("/dev/zero");
  std::string line;
  try {
    next_line(zeros, line, "zeros", 1 << 20);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "line-too-long");
    EXPECT_EQ(error.place(), "zeros");
  }
}

TEST(NextLine, AFolderIsNoEmptyFile) {
  std::ifstream folder(std::filesystem::temp_directory_path());
  std::string line;
  EXPECT_THROW(next_line(folder, line, "folder"), Error);
}

}  // namespace thaimemo
