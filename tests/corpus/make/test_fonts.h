// The fonts that every machine with the test packages has, read once.
#pragma once

#include "corpus/make/ink/fonts.h"

namespace thaimemo::make {

inline const FontBook& fonts() {
  static const FontBook book(FontBook::usual_folders(""));
  return book;
}

}  // namespace thaimemo::make
