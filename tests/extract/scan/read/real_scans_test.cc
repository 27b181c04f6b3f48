// The ruled tables of real scans come out with their rows and columns. Needs the shared documents and
// pdftoppm.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "extract/scan/image/image_file.h"
#include "extract/scan/ink/page_ink.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

using Size = std::pair<int, int>;  // rows, columns

fs::path rendered(const std::string& document, int page) {
  const fs::path source = fs::path(shared_folder()) / "real" / document;
  const fs::path stem = fs::temp_directory_path() / ("thaimemo-" + document + "-" + std::to_string(page));
  const std::string number = std::to_string(page);
  const std::string command = "pdftoppm -r 200 -png -singlefile -f " + number + " -l " + number + " '" +
                              source.string() + "' '" + stem.string() + "'";
  return std::system(command.c_str()) == 0 ? fs::path(stem.string() + ".png") : fs::path();
}

std::vector<Size> tables_on(const std::string& document, int page) {
  const fs::path file = rendered(document, page);
  const PageInk ink = find_page_ink(prepare_sheet(read_image_file(file).at(0)));
  fs::remove(file);
  std::vector<Size> sizes;
  for (const Table& table : ink.tables) sizes.push_back({table.rows, table.columns});
  return sizes;
}

class RealScans : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(fs::path(shared_folder()) / "real")) GTEST_SKIP() << "the shared documents are not here";
    if (std::system("pdftoppm -v 2>/dev/null") != 0)
      GTEST_SKIP() << "the package poppler-utils is not installed";
  }
};

TEST_F(RealScans, TablesOfATwoLevelFax) {
  const std::vector<Size> expected{{5, 6}, {6, 6}, {2, 6}, {2, 6}, {2, 6}};
  for (int page = 2; page <= 6; ++page) {
    EXPECT_EQ(tables_on("rbru_ITimprove59.pdf", page),
              std::vector<Size>{expected[static_cast<std::size_t>(page - 2)]})
        << "page " << page;
  }
}

TEST_F(RealScans, TablesOfColourScans) {
  EXPECT_EQ(tables_on("phichai_moit2-10.pdf", 1), (std::vector<Size>{{47, 8}}));
  EXPECT_EQ(tables_on("phichai_moit2-18.3.pdf", 5), (std::vector<Size>{{4, 1}}));
  EXPECT_EQ(tables_on("rbru_ActionConclusion2558.pdf", 5), (std::vector<Size>{{7, 12}}));
}

TEST_F(RealScans, NoTablesInPlainText) {
  EXPECT_TRUE(tables_on("phichai_moit2-18.3.pdf", 1).empty());
  EXPECT_TRUE(tables_on("rbru_ITimprove59.pdf", 1).empty());
}

}  // namespace
}  // namespace thaimemo
