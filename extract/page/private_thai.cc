#include "extract/page/private_thai.h"

namespace thaimemo {

char32_t plain_thai(char32_t letter) {
  constexpr char32_t first = 0xF700;
  // ฐ without its foot; ิ ี ึ ื and ่ ้ ๊ ๋ ์ to the left; those five low; ญ; ั ํ ็ to the left; the five to
  // the left and low; ุ ู ฺ low.
  constexpr char32_t forms[] = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,
                                0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};
  const bool is_private = letter >= first && letter < first + sizeof forms / sizeof forms[0];
  return is_private ? forms[letter - first] : letter;
}

}  // namespace thaimemo
