#include "corpus/make/pdf/pdf_bytes.h"

#include <cstdio>

namespace thaimemo::make {

int PdfBytes::reserve() {
  offsets_.push_back(0);
  return static_cast<int>(offsets_.size());
}

void PdfBytes::write(int number, const std::string& body) {
  offsets_[static_cast<std::size_t>(number - 1)] = bytes_.size();
  bytes_ += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}

void PdfBytes::write_stream(int number, const std::string& dictionary, const std::string& stream) {
  write(number, "<< " + dictionary + " /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream +
                    "\nendstream");
}

int PdfBytes::add(const std::string& body) {
  const int number = reserve();
  write(number, body);
  return number;
}

int PdfBytes::add_stream(const std::string& dictionary, const std::string& stream) {
  const int number = reserve();
  write_stream(number, dictionary, stream);
  return number;
}

std::string PdfBytes::finish(int catalog) {
  const std::size_t start = bytes_.size();
  const std::string count = std::to_string(offsets_.size() + 1);
  bytes_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets_) {
    char line[32];
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
    bytes_ += line;
  }
  bytes_ += "trailer\n<< /Size " + count + " /Root " + reference(catalog) + " >>\nstartxref\n" +
            std::to_string(start) + "\n%%EOF\n";
  return std::move(bytes_);
}

std::string PdfBytes::number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  std::string out = text;
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

}  // namespace thaimemo::make
