#include "normalize/means/means.h"

#include "base/sha256.h"
#include "base/whole_file.h"
#include "normalize/flow/flow.h"
#include "normalize/segment/segment.h"
#include "normalize/segment/suggestions.h"
#include "normalize/segment/wording/built_in_rules.h"
#include "normalize/text/normalize.h"

namespace thaimemo {

Means::Means(MeansText text, Rules rules)
    : text_(std::move(text)),
      rules_(std::move(rules)),
      phrases_(text_.phrases),
      sha256_(text_.phrases.empty() ? rules_.sha256()
                                    : sha256_hex(rules_.sha256() + sha256_hex(text_.phrases))) {}

Means Means::from_text(MeansText text, const std::string& rules_name) {
  if (text.rules.empty()) text.rules = built_in_rules;
  Rules rules = text.rules == built_in_rules ? Rules::built_in() : Rules::from_text(text.rules, rules_name);
  return {std::move(text), std::move(rules)};
}

Means Means::from_files(const std::string& rules_file, const std::string& phrases_file) {
  const auto text_of = [](const std::string& path) { return path.empty() ? "" : written_file(path); };
  return from_text({text_of(rules_file), text_of(phrases_file)}, rules_file);
}

const Means& Means::built_in() {
  static const Means means = from_text({}, "");
  return means;
}

void Means::read(Document& document) const {
  normalize(document);
  for (Page& page : document.pages) phrases_.correct(page);
  flow(document);
}

Report Means::report(const Document& document, const Settled& settled) const {
  Report report = segment(document, rules_, settled);
  report.rules_sha256 = sha256_;
  for (Suggestion& suggestion : suggestions_by_phrases(document, phrases_))
    report.suggestions.push_back(std::move(suggestion));
  return report;
}

}  // namespace thaimemo
