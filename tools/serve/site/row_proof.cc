#include "tools/serve/site/row_proof.h"

#include <algorithm>

#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

using Columns = std::vector<std::string>;

std::optional<std::size_t> place_of(const Columns& columns, std::string_view name) {
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

// Of a measure, which may go over several pages, the first one.
std::optional<std::size_t> page_column(const Columns& columns) {
  const auto page = place_of(columns, "page");
  return page ? page : place_of(columns, "page_first");
}

std::vector<std::size_t> sides_of(const Columns& columns) {
  std::vector<std::size_t> sides;
  for (const char* side : {"x0", "y0", "x1", "y1"})
    if (const auto place = place_of(columns, side)) sides.push_back(*place);
  return sides.size() == 4 ? sides : std::vector<std::size_t>{};
}

std::string text(const std::vector<Value>& values, std::optional<std::size_t> place) {
  return place ? to_text(values[*place]) : "";
}

}  // namespace

RowProof::RowProof(const Visit& visit, const Columns& columns, std::string file)
    : visit_(visit),
      file_(std::move(file)),
      cell_(place_of(columns, "cell_id")),
      document_(place_of(columns, "document_id")),
      source_(place_of(columns, file_column_of(columns))),
      page_(page_column(columns)),
      box_(place_of(columns, "box")),
      sides_(sides_of(columns)) {}

std::optional<Proof> RowProof::operator()(const std::vector<Value>& values) {
  if (const std::string cell = text(values, cell_); !cell.empty())
    return Proof{ProofKind::cell, cell_address(cell)};
  const std::string document = text(values, document_), box = box_of(values);
  const std::int64_t page = std::atoll(text(values, page_).c_str());
  const ProofKind kind = page == 0 ? ProofKind::document : box.empty() ? ProofKind::page : ProofKind::place;
  if (const std::string sha = document.empty() ? "" : hash_of(document); !sha.empty())
    return Proof{kind, page > 0 ? page_address(sha, page).with("box", box) : document_address(sha)};
  const std::string file = file_.empty() ? text(values, source_) : file_;
  if (document_ || file.empty()) return std::nullopt;
  return Proof{kind, source_address(file, page).with("box", page > 0 ? box : "")};
}

std::string RowProof::box_of(const std::vector<Value>& values) const {
  if (box_) return text(values, box_);
  std::string box;
  for (const std::size_t side : sides_) {
    const std::string points = to_text(values[side]);
    if (points.empty()) return "";
    box += (box.empty() ? "" : ",") + with_decimals(std::strtod(points.c_str(), nullptr), 2);
  }
  return box;
}

const std::string& RowProof::hash_of(const std::string& document) {
  const auto [known, is_new] = hashes_.try_emplace(document);
  if (is_new)
    if (const auto found =
            record_of(visit_.db, "SELECT sha256 FROM all_documents WHERE document_id = CAST(:id AS INTEGER)",
                      {{"id", document}}))
      known->second = found->text("sha256").substr(0, sha_letters);
  return known->second;
}

}  // namespace thaimemo
