// Letters that look like Thai digits where only a digit makes sense.
#pragma once

#include "extract/record/page_record.h"

namespace thaimemo {

// ๑ is read as @, and ๐ as o or O, as faces draw them alike. A word with @ and no Latin letter is no address: its @ is ๑. An o
// between or beside Thai digits is ๐, but for what may be a code of the assessment's data (O1 to O43). The word's first reading
// stays as an alternative.
void mend_lookalikes(Word& word);

}  // namespace thaimemo
