#include "base/terminal_text.h"

#include <gtest/gtest.h>

#include <ostream>
#include <sstream>

namespace thaimemo {
namespace {

TEST(TerminalText, WhatATerminalWouldObeyIsShown) {
  EXPECT_EQ(for_terminal("a\x1b[31mb\x07\r"), "a\\x1b[31mb\\x07\\x0d");
  EXPECT_EQ(for_terminal("\xC2\x9B"
                         "2J"),
            "\\u009b2J");
  EXPECT_EQ(for_terminal("\xE2\x80\xAE"
                         "fdp.exe"),
            "\\u202efdp.exe");
}

TEST(TerminalText, OrdinaryTextStays) {
  const std::string text = "รายงาน ๒๕๖๗.pdf:\n\tone line\n";
  EXPECT_EQ(for_terminal(text), text);
}

TEST(TerminalText, AStreamIsMadeSafe) {
  std::ostringstream terminal;
  TerminalBuffer buffer(terminal.rdbuf());
  std::ostream errors(&buffer);
  errors << "name\x1b" << ' ' << 'x' << '\x07' << 12 << std::endl;
  EXPECT_EQ(terminal.str(), "name\\x1b x\\x0712\n");
}

}  // namespace
}  // namespace thaimemo
