// Text from outside, such as the name of a file, on its way to a terminal, which would obey what is in it.
#pragma once

#include <streambuf>
#include <string>
#include <string_view>

namespace thaimemo {

// Control characters as \x1b and the like, those past ASCII and signs that turn the direction of writing as \u202e; new
// lines and tabs stay, and so does everything else.
std::string for_terminal(std::string_view text);

// What is written to it goes to another buffer, made so.
class TerminalBuffer : public std::streambuf {
 public:
  explicit TerminalBuffer(std::streambuf* to) : to_(to) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int_type overflow(int_type letter) override;
  int sync() override { return to_->pubsync(); }

 private:
  std::streambuf* to_;
};

}  // namespace thaimemo
