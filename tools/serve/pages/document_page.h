// One document: its facts, its scores beside the agency's other years, measures, findings, checks, problems, pages.
#pragma once

#include "tools/serve/site/visit.h"

namespace thaimemo {

// `sha_beginning`: of the file's SHA-256. Throws Error "page-missing".
Response document_page(const Visit& visit, const std::string& sha_beginning);

// From a file's name on to its document, or to the page named by ?page=. Throws Error "page-missing".
Response source_page(const Visit& visit, const std::string& source);

}  // namespace thaimemo
