#include "extract/failure.h"

#include <cctype>

namespace thaimemo {

namespace {

std::string sentence(std::string text) {
  if (text.empty()) return text;
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  if (text.back() != '.') text += '.';
  return text;
}

}  // namespace

Problem failure(const Error& error, int page) {
  const std::string hint = error.hint().empty() ? "" : " " + sentence(error.hint());
  return {error.code(), Severity::error, page, "", sentence(error.what()) + hint};
}

Problem page_failure(const Error& error, int page) {
  Problem problem = failure(error, page);
  const bool too_large = problem.code == "page-too-large" || problem.code == "image-too-large";
  if (too_large)
    problem.code = "page-too-large";
  else if (problem.code != "model-missing")
    problem.code = "page-unreadable";
  problem.message += " The other pages are not affected.";
  return problem;
}

Problem ocr_found_nothing(int page) {
  return {"ocr-found-nothing", Severity::warning, page, "",
          "OCR found no text on the page. Look at it: it may be blank, a photo, or an image that was not "
          "decoded."};
}

}  // namespace thaimemo
