// Letters that look like those of another script, where only that makes sense.
#pragma once

#include "extract/record/page_record.h"

namespace thaimemo {

// ๑ is read as @, and ๐ as o or O, as faces draw them alike. A word with @ and no Latin letter is no address:
// its @ is ๑. An o among Thai digits is ๐, but for what may be a code of the assessment's data (O1 to O43,
// with a large O). In faces without loops ร is drawn as s: an s with no other Latin letter beside it, but a
// Thai one, is ร. An address does not end in .0o.th or .oo.th but in .go.th, also where a line ends behind
// its g. The word's first reading stays as an alternative.
void mend_lookalikes(Word& word);

}  // namespace thaimemo
