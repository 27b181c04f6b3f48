// Engines and what can go wrong with them: each way an engine fails is a small program that stands in for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/base64.h"
#include "base/problem.h"
#include "corpus/make/engine/engine.h"
#include "corpus/make/engine/fixed_identity.h"

namespace thaimemo::make {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// A PATH whose first folder holds programs of this test; put back at the end.
class EngineFakes : public ::testing::Test {
 protected:
  EngineFakes()
      : folder_(fs::path(::testing::TempDir()) / ("fakes_" + std::to_string(getpid()))),
        path_(getenv("PATH")) {
    fs::create_directories(folder_);
    setenv("PATH", folder_.c_str(), 1);
  }
  ~EngineFakes() override {
    setenv("PATH", path_.c_str(), 1);
    fs::remove_all(folder_);
  }

  void fake(const std::string& name, const std::string& script) const {
    std::ofstream(folder_ / name) << "#!/bin/sh\n" << script << "\n";
    fs::permissions(folder_ / name, fs::perms::owner_all);
  }

  static EngineSettings hasty() {
    EngineSettings settings;
    settings.start_seconds_max = settings.document_seconds_max = 0.3;
    return settings;
  }

  // The error of the work: code, place, message, hint.
  template <typename Work>
  static std::string error_of(const Work& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.code() + "|" + error.place() + "|" + error.what() + "|" + error.hint();
    }
    return "no error";
  }

  fs::path folder_;
  std::string path_;
};

TEST_F(EngineFakes, AnAbsentEngineNamesItsPackage) {
  const std::string chromium = error_of([] { start_chromium({}); });
  EXPECT_THAT(chromium, HasSubstr("printer-missing|chromium|"));
  EXPECT_THAT(chromium, HasSubstr("package chromium"));
  const std::string office = error_of([] { start_libre_office({})->print({"<office:document/>"}); });
  EXPECT_THAT(office, HasSubstr("printer-missing|soffice|"));
  EXPECT_THAT(office, HasSubstr("package libreoffice-writer"));
}

TEST_F(EngineFakes, AnEngineThatHangsIsStopped) {
  fake("chromium", "exec /bin/sleep 600");
  fake("soffice", "/bin/sleep 600 & wait");
  EXPECT_THAT(error_of([] { start_chromium(hasty()); }), HasSubstr("printer-timeout|chromium, "));
  EXPECT_THAT(error_of([] { start_libre_office(hasty())->print({""}); }),
              HasSubstr("printer-timeout|soffice|"));
}

TEST_F(EngineFakes, AnEngineThatDiesSaysItsLastWords) {
  fake("chromium", "echo NOISE; echo 'no display' >&2; exit 1");
  fake("soffice", "echo NOISE; echo 'bad profile' >&2; exit 81");
  const std::string chromium = error_of([] { start_chromium({}); });
  EXPECT_THAT(chromium, HasSubstr("printer-failed|chromium, "));
  EXPECT_THAT(chromium, HasSubstr("no display"));
  const std::string office = error_of([] { start_libre_office({})->print({""}); });
  EXPECT_THAT(office, HasSubstr("printer-failed|soffice|it gave no PDF"));
  EXPECT_THAT(office, HasSubstr("bad profile"));
}

TEST_F(EngineFakes, ABrowserThatTalksNonsenseIsAnError) {
  fake("chromium", "printf 'nonsense\\0' >&4; exec /bin/sleep 600");
  EXPECT_THAT(error_of([] { start_chromium({}); }), HasSubstr("bad-record|chromium, "));
}

TEST_F(EngineFakes, NothingReachesOurOutputAndNothingIsLeft) {
  fake("soffice", "echo NOISE; echo NOISE >&2; echo \"$HOME\" > \"${0%/*}/home\"");
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  error_of([] { start_libre_office({})->print({""}); });
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  std::string home;
  std::getline(std::ifstream(folder_ / "home"), home);
  EXPECT_THAT(home, HasSubstr("thaimemo-printer-"));
  EXPECT_FALSE(fs::exists(home));
}

TEST_F(EngineFakes, TheDocumentsComeBackInTheirOrder) {
  fake("soffice",
       "out=; for one; do case $one in\n"
       "  *.fodt) n=${one##*/}; read -r line < \"$one\"; echo \"PDF of $line\" > \"$out/${n%.fodt}.pdf\";;\n"
       "  */out) out=$one; /bin/mkdir -p \"$out\";;\nesac; done");
  std::vector<std::string> sources, wanted;
  for (int i = 0; i < 12; ++i) {
    sources.push_back("document " + std::to_string(i) + "\n");
    wanted.push_back("PDF of " + sources.back());
  }
  EXPECT_EQ(start_libre_office({})->print(sources), wanted);
}

TEST(Base64, GivesBytesBack) {
  EXPECT_EQ(from_base64("JVBERi0="), "%PDF-");
  EXPECT_EQ(from_base64("AP+A\nfw=="), std::string("\0\xff\x80\x7f", 4));
  EXPECT_EQ(from_base64(""), "");
}

TEST(FixedIdentity, TwoPrintsBecomeOne) {
  const std::string tail = "\n/DocChecksum /C85961A2305CCA32970D7A669201B926\n>>";
  std::string one =
      "<</CreationDate(D:20261127191929Z')>>\n/ID [ <04335F8626910A98BE18BB972FD2659A>\n"
      "<04335F8626910A98BE18BB972FD2659A> ]" +
      tail;
  std::string two =
      "<</CreationDate(D:20271127191930Z')>>\n/ID [ <14335F8626910A98BE18BB972FD2659B>\n"
      "<04335F8626910A98BE18BB972FD2659A> ]" +
      tail;
  const std::size_t length = one.size();
  fix_identity(one);
  fix_identity(two);
  EXPECT_EQ(one, two);
  EXPECT_EQ(one.size(), length);
  EXPECT_THAT(one, HasSubstr("(D:20241001090000Z')"));
}

TEST(FixedIdentity, LeavesTheRestAlone) {
  const std::string text = "/ID (node00000022) /CreationDate 5 0 R (D:1) /ID [";
  std::string same = text;
  fix_identity(same);
  EXPECT_EQ(same, text);
}

}  // namespace
}  // namespace thaimemo::make
