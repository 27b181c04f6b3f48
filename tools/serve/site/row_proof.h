// Where the proof of a row stands: the one rule for the screen and for files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/serve/site/visit.h"

namespace thaimemo {

enum class ProofKind { cell, place, page, document };  // what the address shows

struct Proof {
  ProofKind kind = ProofKind::document;
  Address address;
};

// By the names of an answer's columns: its cell (cell_id), or else a frame on its page (page or page_first, with box, or
// x0 to y1, in points), its page, or its document. The document is named by document_id, or by a file's name: file_column_of(). A
// row that has both a document_id and a file goes by the document_id.
class RowProof {
 public:
  // `file`: the document that all rows are of; "" where the rows name it.
  RowProof(const Visit& visit, const std::vector<std::string>& columns, std::string file = "");

  bool stands() const { return cell_ || document_ || source_ || !file_.empty(); }
  // Whether rows say more than their document.
  bool shows_places() const { return cell_ || (stands() && page_); }

  // nullopt for a row that names none of them.
  std::optional<Proof> operator()(const std::vector<Value>& values);

 private:
  std::string box_of(const std::vector<Value>& values) const;
  const std::string& hash_of(const std::string& document);

  const Visit& visit_;
  std::string file_;
  std::optional<std::size_t> cell_, document_, source_, page_, box_;
  std::vector<std::size_t> sides_;             // x0, y0, x1, y1, or none
  std::map<std::string, std::string> hashes_;  // of the documents seen, as their addresses have them
};

}  // namespace thaimemo
