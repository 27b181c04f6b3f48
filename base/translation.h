// What is said to people, in their language. The sources speak English; po/th.po, which travels inside, has the same in Thai. Codes,
// statuses and data are an interface and stay as they are. Only what prints for people asks here: decision 0021.
#pragma once

#include <string>

#include "base/problem.h"

namespace thaimemo {

// A message, or what is printed as one: found whole, or by a sentence whose gaps (%s) hold what the message has there. What no
// sentence knows stays English.
std::string in_thai(const std::string& message);

// The same for each line of a text that a program prints, and for what stands two spaces or more apart in it.
std::string lines_in_thai(const std::string& text);

// Whether LC_ALL, LC_MESSAGES or LANG, the first that is set, asks for Thai, as gettext does it; the locale need not be installed.
bool thai_is_asked_for();

// What a program says, in the language that its environment asks for; of an error the message and the hint.
std::string in_their_language(const std::string& text);
Error in_their_language(const Error& error);

// On standard error, as to_text() has it.
void tell(const Error& error);

}  // namespace thaimemo
