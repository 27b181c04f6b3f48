// A PDF file put together object by object, for the kinds that no drawing library would write.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::make {

class PdfBytes {
 public:
  // Numbers are given out before the objects are written, so that objects can name each other.
  int reserve();
  void write(int number, const std::string& body);
  // `dictionary` without its brackets and without /Length.
  void write_stream(int number, const std::string& dictionary, const std::string& stream);
  int add(const std::string& body);
  int add_stream(const std::string& dictionary, const std::string& stream);

  // Ends the file; `catalog` is its root. Every reserved number must have been written.
  std::string finish(int catalog);

  static std::string reference(int number) { return std::to_string(number) + " 0 R"; }
  static std::string number(double value);  // with two decimals at most

 private:
  std::string bytes_ = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
  std::vector<std::size_t> offsets_;
};

}  // namespace thaimemo::make
