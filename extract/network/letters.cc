#include "extract/network/letters.h"

#include "extract/network/byte_reader.h"

namespace thaimemo {
namespace {

// The first word of each line but the first, which counts them; the space has a name.
std::vector<std::string> texts_of(std::string_view unicharset) {
  std::vector<std::string> texts;
  std::size_t at = unicharset.find('\n');
  while (at != unicharset.npos && at + 1 < unicharset.size()) {
    const std::size_t begin = at + 1;
    at = unicharset.find('\n', begin);
    const std::string_view line = unicharset.substr(begin, at == unicharset.npos ? at : at - begin);
    const std::string text(line.substr(0, line.find(' ')));
    texts.push_back(text == "NULL" ? " " : text);
  }
  return texts;
}

}  // namespace

std::vector<std::string> letters_of(const ModelFile& model, int outputs) {
  const std::vector<std::string> texts = texts_of(model.unicharset);
  std::vector<std::string> letters(static_cast<std::size_t>(outputs));
  ByteReader reader(model.recoder);
  const auto count = reader.number<std::uint32_t>();
  if (count > texts.size()) reader.fail("more codes than letters");
  for (std::uint32_t i = 0; i < count; ++i) {
    reader.skip(1);  // whether the letter is in normal form
    const auto length = reader.number<std::int32_t>();
    if (length != 1) reader.fail("a letter of several codes");
    const auto code = reader.number<std::int32_t>();
    if (code < 0 || code >= outputs) reader.fail("a code without an output");
    // Special entries such as "|Broken|0|1" are never written.
    const bool special = texts[i].size() > 1 && texts[i].front() == '|';
    if (!special && texts[i] != "Joined") letters[static_cast<std::size_t>(code)] = texts[i];
  }
  return letters;
}

}  // namespace thaimemo
