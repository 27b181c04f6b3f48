// The text rules: edits replay and undo, a clean text stays, what comes out is valid UTF-8.
#include "base/utf8.h"
#include "normalize/text/folded.h"
#include "normalize/text/normalize.h"
#include "tests/fuzz/fuzz_target.h"

using namespace thaimemo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string raw = encode_utf8(decode_utf8({reinterpret_cast<const char*>(data), size}));
  for (Origin origin : {Origin::text_file, Origin::text_layer}) {
    const Normalized result = normalize_text(raw, origin);
    promise(is_valid_utf8(result.text));
    promise(replay(raw, result.edits) == result.text);
    promise(undo(result.text, result.edits) == raw);
    promise(normalize_text(result.text, origin).edits.empty());
    promise(is_valid_utf8(search_form(result.text)) && is_valid_utf8(fold_form(result.text)));
  }
  return 0;
}
