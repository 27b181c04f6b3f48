// A rules file of anybody's: it is refused with a place, or it works.
#include "base/problem.h"
#include "extract/text/read_text.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/wording/rules.h"
#include "normalize/text/normalize.h"
#include "tests/fuzz/fuzz_target.h"

using namespace thaimemo;

namespace {

const Document& sample() {
  static const Document document = [] {
    Document read = read_text(
        "# รายงานผล\n\n1. การใช้อำนาจ (80.00 คะแนน)\n\nจุดเด่น มีคู่มือ\n\n| ตัวชี้วัด | คะแนน | มาตรการ "
        "|\n|---|---|---|\n"
        "| การใช้อำนาจ | 80.00 | จัดทำคู่มือ |\n",
        "sample.txt", "");
    normalize(read);
    return read;
  }();
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const Rules rules = Rules::from_text({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
    segment(sample(), rules);
  } catch (const Error& error) {
    promise(error.code() == "bad-rules" || error.code() == "bad-pattern");
    promise(!error.place().empty());
  }
  return 0;
}
