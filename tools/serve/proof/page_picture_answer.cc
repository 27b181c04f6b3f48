#include "tools/serve/proof/page_picture_answer.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "tools/serve/proof/page_facts.h"
#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr std::size_t line_letters = 42;  // of the reason, on a picture 420 wide

Html text_line(int line, const std::string& words) {
  return tag("text",
             {{"x", "14"}, {"y", std::to_string(40 + 26 * line)}, {"font-size", "17"}, {"fill", "#57657a"}},
             words);
}

// In pieces of so many letters at most, broken at a space where there is one.
std::vector<std::string> lines_of(const std::string& words) {
  std::vector<std::string> lines;
  std::u32string rest = decode_utf8(words);
  while (rest.size() > line_letters) {
    const std::size_t space = rest.rfind(U' ', line_letters);
    const bool at_space = space != rest.npos && space > 0;
    lines.push_back(encode_utf8(rest.substr(0, at_space ? space : line_letters)));
    rest.erase(0, at_space ? space + 1 : line_letters);
  }
  lines.push_back(encode_utf8(rest));
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

int picture_status(const Error& error) {
  if (error.code() == "original-missing") return 404;
  return error.exit_code() == ExitCode::temporary ? 503 : 500;
}

std::string tag_of(const std::string& key) {
  return "\"" + sha256_hex(key).substr(0, 32) + "\"";
}

// What the browser has is still right.
Response confirmed(const std::string& tag) {
  Response response;
  response.status = 304;
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

}  // namespace

Response page_picture_answer(const Visit& visit, const PathValues& path, PageImages& images) {
  const Record document = document_named(visit, path.at("sha"));
  const PageFacts facts = page_facts(visit, document, page_number_of(visit, path.at("page")));
  const int width = named_width(std::atoi(visit.field("width").c_str()));
  const std::string known = visit.request.header("if-none-match");
  if (known == tag_of(PageImages::key_of(facts.imaged, width))) return confirmed(known);
  try {
    PagePicture picture = images.picture(facts.imaged, width);
    const std::string tag = tag_of(picture.key);
    if (known == tag) return confirmed(tag);
    Response response = confirmed(tag);
    response.status = 200;
    response.type = image_type_of(picture.bytes);
    response.body = std::move(picture.bytes);
    return response;
  } catch (const Error& error) {
    return picture_of(error, picture_status(error));
  }
}

}  // namespace thaimemo
