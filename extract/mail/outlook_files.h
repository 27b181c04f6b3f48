// What is attached to an e-mail of Outlook (.msg; libgsf is included in outlook_files.cc and nowhere else).
//
// Method: [MS-OXMSG]: an OLE file with a folder for each attachment, in which streams named by property hold its name and
// its bytes.
#pragma once

#include "extract/archive/packed_file.h"

namespace thaimemo {

// In the order of the file: attachments, those of mails that were passed on below their name, and the mail's own text as
// a letter. Names are UTF-8 or, of old files, the bytes that stand there. Throws Error "damaged" where the file makes no
// sense, "mail-not-read" where it is larger than any mail. What `take` throws goes through.
void each_outlook_file(const FileRange& mail, const PackedFileTaker& take);

}  // namespace thaimemo
