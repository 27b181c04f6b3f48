// thaimemo-draw as a user runs it.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <fstream>
#include <sstream>

#include "tests/extract/pdf/small_pdf.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int code = -1;
  std::string err;
};

std::string contents(const std::string& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

Outcome draw(const std::string& arguments) {
  const std::string err = test_file("draw-err", ""), out = test_file("draw-out", "");
  const std::string line = program_folder() + "/thaimemo-draw " + arguments + " > " + out + " 2> " + err;
  const int status = std::system(line.c_str());
  EXPECT_EQ(contents(out), "");
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(err)};
}

TEST(DrawProgram, WritesThePictureOfAPage) {
  const std::string pdf = test_file("draw.pdf", small_pdf({{"BT /F1 10 Tf 20 70 Td (Hello) Tj ET"}}));
  const std::string png = test_file("draw.png", ""), again = test_file("again.png", "");
  EXPECT_EQ(draw(pdf + " --page 1 -o " + png).code, 0);
  EXPECT_EQ(draw(pdf + " -o " + again).code, 0);
  EXPECT_THAT(contents(png), StartsWith("\x89PNG"));
  EXPECT_EQ(contents(png), contents(again));
}

TEST(DrawProgram, DoubtsAreToldAndTheExitCodeSaysSo) {
  const std::string scan = test_file("scan.pdf", small_pdf({{"q 200 0 0 100 0 0 cm /Im Do Q"}}));
  const Outcome outcome = draw(scan + " --no-ocr -o " + test_file("scan.png", ""));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("[ocr-off]"));
}

TEST(DrawProgram, WhatCannotBeDrawnIsSaidWithItsCode) {
  const std::string pdf = test_file("draw.pdf", small_pdf({{"BT /F1 10 Tf 20 70 Td (Hello) Tj ET"}}));
  const std::string png = " -o " + test_file("never.png", "");
  const Outcome missing = draw(pdf + " --page 4" + png), unwritable = draw(pdf + " -o /no/such/folder/a.png");
  EXPECT_EQ(missing.code, 2);
  EXPECT_THAT(missing.err, HasSubstr("[page-missing]"));
  EXPECT_EQ(unwritable.code, 2);
  EXPECT_THAT(unwritable.err, HasSubstr("[picture-unwritable]"));
  EXPECT_THAT(draw(test_file("a.txt", "text") + png).err, HasSubstr("[no-picture]"));
  EXPECT_EQ(draw(pdf).code, 64);
  EXPECT_EQ(draw(pdf + " --dpi 5" + png).code, 64);
}

}  // namespace
}  // namespace thaimemo
