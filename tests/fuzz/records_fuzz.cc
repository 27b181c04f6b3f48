// The record reader: whatever arrives is read or refused with an Error, and what was read is written the same
// twice.
#include <sstream>

#include "extract/record/page_stream.h"
#include "tests/fuzz/fuzz_target.h"

using namespace thaimemo;

namespace {

std::string written(const DocumentRecord& record) {
  std::string text = header_line() + "\n";
  write_document(record, [&](std::string_view line) { (text += line) += '\n'; });
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream input(std::string(reinterpret_cast<const char*>(data), size));
  try {
    DocumentReader reader(input, "fuzz");
    while (const auto record = reader.next()) {
      const std::string first = written(*record);
      std::istringstream again(first);
      const auto same = DocumentReader(again, "again").next();
      promise(same.has_value() && written(*same) == first);
    }
  } catch (const Error&) {
  }
  return 0;
}
