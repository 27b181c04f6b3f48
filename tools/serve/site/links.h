// Addresses of the things of an archive. They are made of content, so they outlive a new run.
#pragma once

#include <string>
#include <vector>

#include "tools/serve/site/visit.h"

namespace thaimemo {

inline constexpr size_t sha_letters = 12;  // of a document's SHA-256 in its address: 48 bits

Address document_address(const std::string& sha256);
Address page_address(const std::string& sha256, std::int64_t page);
// A page with a frame around a place on it that is no cell: a score inside a sentence. Points.
Address place_address(const std::string& sha256, std::int64_t page, double x0, double y0, double x1,
                      double y1);
// The picture of a page, at least so many pixels across where there is one (tools/serve/image/page_images.h names
// the widths that are drawn: 240 for a thumbnail, 1200, 2400).
Address page_image_address(const std::string& sha256, std::int64_t page, int width);
Address cell_address(const std::string& cell_id);
// The province tells agencies of one name apart; may be "".
Address agency_address(const std::string& agency, const std::string& province);
Address indicator_address(std::int64_t number);
// Of a file by its name, as answers of questions have it; leads on to document_address or page_address.
Address source_address(const std::string& source, std::int64_t page);

// Which column of a row names its file: "file", or else "source", which of a score says what kind of place it was found in (its
// row has a document_id and, unlike a document's own row, no hash); "" where there is none.
std::string file_column_of(const std::vector<std::string>& columns);
// Where a reviewer corrects a cell, what its column means, a fact of a document (a column of view `documents`), and all
// of a page.
Address review_cell_address(const std::string& cell_id);
Address review_column_address(const std::string& cell_id);
Address review_fact_address(const std::string& sha256, const std::string& name);
Address proofread_address(const std::string& sha256, std::int64_t page);
// Where a reviewer draws rows and columns of a table of the page; table 0: one that was not found.
Address grid_address(const std::string& sha256, std::int64_t page, std::int64_t table);

// The document whose hash begins so (the first by name, where one file has two; one that was replaced where no other
// has the content), all columns of view `all_documents`.
// Throws Error "page-missing".
Record document_named(const Visit& visit, const std::string& sha_beginning);

// Under which name the rows of a document lead to it: its source, or what a version that was replaced is kept as.
std::string file_of(const Record& document);

// A visit to this document: nobody corrects a version that was replaced.
Visit visit_to(const Visit& visit, const Record& document);

// Of a version that was replaced: that it does not count any more, and what replaced it. Of one that replaced others:
// which. Of a file that is not there any more: that. Nothing else.
Html version_note(const Visit& visit, const Record& document);

}  // namespace thaimemo
