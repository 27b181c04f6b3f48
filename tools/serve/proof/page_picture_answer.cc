#include "tools/serve/proof/page_picture_answer.h"

#include "base/sha256.h"
#include "tools/serve/proof/page_facts.h"
#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr int line_letters = 34;  // of the reason, on a picture 420 wide

Html text_line(int line, const std::string& words) {
  return tag("text",
             {{"x", "14"}, {"y", std::to_string(40 + 26 * line)}, {"font-size", "17"}, {"fill", "#57657a"}},
             words);
}

// In pieces of so many bytes at most, broken behind a space where there is one.
std::vector<std::string> lines_of(std::string_view words) {
  std::vector<std::string> lines;
  while (words.size() > line_letters) {
    std::size_t end = words.rfind(' ', line_letters);
    if (end == words.npos || end == 0) end = words.find(' ');
    if (end == words.npos) break;
    lines.emplace_back(words.substr(0, end));
    words.remove_prefix(end + 1);
  }
  lines.emplace_back(words);
  return lines;
}

Response picture_of(const Error& error, int status) {
  Html lines;
  int line = 0;
  for (const std::string& words : {error.place(), std::string(error.what()), error.hint()})
    for (const std::string& piece : lines_of(words)) lines += text_line(line++, piece);
  const Html picture = tag("svg", {{"xmlns", "http://www.w3.org/2000/svg"}, {"viewBox", "0 0 420 594"}},
                           tag("rect", {{"width", "420"}, {"height", "594"}, {"fill", "#fff"}}), lines);
  return {.status = status, .type = "image/svg+xml", .body = picture.markup()};
}

int status_of(const Error& error) {
  if (error.code() == "original-missing") return 404;
  return error.exit_code() == ExitCode::temporary ? 503 : 500;
}

}  // namespace

Response page_picture_answer(const Visit& visit, const PathValues& path, PageImages& images) {
  const Record document = document_named(visit, path.at("sha"));
  const PageFacts facts = page_facts(visit, document, page_number_of(visit, path.at("page")));
  const int width = named_width(std::atoi(visit.field("width").c_str()));
  const std::string tag_of_bytes =
      "\"" + sha256_hex(PageImages::key_of(facts.imaged, width)).substr(0, 32) + "\"";
  Response response;
  if (visit.request.header("if-none-match") == tag_of_bytes) {
    response.status = 304;
  } else {
    try {
      response.body = images.image(facts.imaged, width);
      response.type = image_type_of(response.body);
    } catch (const Error& error) {
      return picture_of(error, status_of(error));
    }
  }
  response.headers.emplace_back("ETag", tag_of_bytes);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

}  // namespace thaimemo
