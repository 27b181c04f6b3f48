// Text as it is compared: what two readers of the same page may write differently without being wrong is made
// equal. The form is that of the reference scorer: tags dropped, Thai digits as 0-9, dashes and quotes
// unified, sara am composed, vowel before tone mark, the letter O of an item code (O23) as 0, white space
// removed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thaimemo::score {

std::u32string comparable(std::string_view text);

// The number a text holds, rounded to two decimals; nullopt where it is not one.
std::optional<double> number_of(std::string_view text);

}  // namespace thaimemo::score
