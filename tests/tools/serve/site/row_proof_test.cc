// The screen and the files lead to the same proof of a row.
#include "tools/serve/site/row_proof.h"

#include <gmock/gmock.h>

#include "tests/tools/serve/sample_site.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;

class RowProofs : public testing::Test {
 protected:
  RowProofs() : path_(sample::archive_file(folder_, 1)), archive_(path_), db_(archive_.connection()) {}

  // The address that a row of an answer leads to; "" for none.
  std::string proof_of(const std::vector<std::string>& columns, const std::vector<Value>& values,
                       const std::string& file = "") {
    const Request request = sample::request("/rows");
    const Visit visit{request, archive_, *db_};
    RowProof proof(visit, columns, file);
    const auto found = proof(values);
    if (!found) return "";
    const std::string shown = row_table(visit, {columns, {values}}, "rows", Headers::plain, file).markup();
    if (proof.shows_places()) {
      EXPECT_THAT(shown, HasSubstr("href=\"" + Html::escaped(found->address.text())));
    }
    return found->address.text();
  }

  std::int64_t document() {
    return std::get<std::int64_t>(record_of(*db_, "SELECT document_id FROM documents")->value("document_id"));
  }

  sample::Folder folder_;
  std::string path_;
  Archive archive_;
  Archive::Lent db_;
};

TEST_F(RowProofs, AreTheCellElseThePlaceElseThePageElseTheDocument) {
  const std::vector<std::string> columns{"document_id", "page", "cell_id", "x0", "y0", "x1", "y1"};
  const Value id = document(), page = std::int64_t{2}, none = nullptr;
  EXPECT_EQ(proof_of(columns, {id, page, "0123456789abcdef", 1.0, 2.0, 3.0, 4.0}), "/cell/0123456789abcdef");
  EXPECT_EQ(proof_of(columns, {id, page, none, 1.0, 2.0, 3.0, 4.5}),
            "/doc/100aaaaaaaaa/p/2?box=" + percent_encoded("1.00,2.00,3.00,4.50"));
  EXPECT_EQ(proof_of(columns, {id, page, none, none, none, none, none}), "/doc/100aaaaaaaaa/p/2");
  EXPECT_EQ(proof_of(columns, {id, none, none, none, none, none, none}), "/doc/100aaaaaaaaa");
}

TEST_F(RowProofs, AreFoundByTheFilesNameToo) {
  EXPECT_EQ(proof_of({"source", "page", "box"}, {"report 100.pdf", std::int64_t{1}, "1,2,3,4"}),
            "/source/report%20100.pdf?page=1&box=" + percent_encoded("1,2,3,4"));
  EXPECT_EQ(proof_of({"page"}, {std::int64_t{1}}, "report 100.pdf"), "/source/report%20100.pdf?page=1");
}

TEST_F(RowProofs, AMeasureLeadsToItsFirstPage) {
  EXPECT_EQ(
      proof_of({"document_id", "page_first", "page_last"}, {document(), std::int64_t{2}, std::int64_t{3}}),
      "/doc/100aaaaaaaaa/p/2");
}

TEST_F(RowProofs, AScoresSourceIsNoFile) {
  EXPECT_EQ(proof_of({"document_id", "source", "page"}, {document(), "table", std::int64_t{1}}),
            "/doc/100aaaaaaaaa/p/1");
  EXPECT_EQ(proof_of({"source", "file"}, {"table", "report 100.pdf"}), "/source/report%20100.pdf");
  EXPECT_EQ(proof_of({"agency"}, {"x"}), "");
}

}  // namespace
}  // namespace thaimemo
