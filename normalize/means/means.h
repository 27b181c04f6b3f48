// What documents are understood by: the rules, and phrases where there are any. Everything that makes a report from
// a document's pages goes through here, so that the same means give the same report, whoever asks.
#pragma once

#include <string>
#include <string_view>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "normalize/record/settled.h"
#include "normalize/segment/wording/rules.h"
#include "normalize/text/phrases.h"

namespace thaimemo {

// Texts as files hold them, to be kept and used again.
struct MeansText {
  std::string rules;    // TOML; "" is filled with the built-in rules
  std::string phrases;  // lines of normalize/text/phrases.h; "" for none
};

class Means {
 public:
  // The files' texts; "" as a path means the built-in rules, or no phrases. Throws Error "file-unreadable" and as
  // Rules and Phrases do.
  static Means from_files(const std::string& rules_file, const std::string& phrases_file);
  // `rules_name` is what errors call the rules.
  static Means from_text(MeansText text, const std::string& rules_name);
  static const Means& built_in();

  const Rules& rules() const { return rules_; }
  const MeansText& text() const { return text_; }
  const std::string& sha256() const {
    return sha256_;
  }  // of the rules, and of the phrases where there are any

  // Fills text and edits of a document as extraction gave it: normalized, put right by phrases, its lines joined.
  void read(Document& document) const;

  // The report of a document that was read, with suggestions by rules and phrases.
  Report report(const Document& document, const Settled& settled = {}) const;

 private:
  Means(MeansText text, Rules rules);

  MeansText text_;
  Rules rules_;
  Phrases phrases_;
  std::string sha256_;
};

}  // namespace thaimemo
