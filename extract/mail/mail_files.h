// What is attached to an e-mail as it travels (MIME; GMime is included in mail_files.cc and nowhere else).
#pragma once

#include "extract/archive/packed_file.h"

namespace thaimemo {

// In the order of the mail: attachments, pictures in the text, mails that were passed on; its own text, plain or HTML, as
// a letter. Names are UTF-8. Throws Error "damaged" at the end where the mail breaks off: all that there is of it was
// given. What `take` throws goes through.
void each_mail_file(const FileRange& mail, const PackedFileTaker& take);

}  // namespace thaimemo
