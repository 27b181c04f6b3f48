// scores_of FILE: a report's agency and its scores, one on a line.
#include <cstdio>

#include "extract/extract.h"
#include "normalize/means/means.h"

using namespace thaimemo;

int main(int, char** argv) {
  Document document = extract_file(argv[1], argv[1]);  // never throws for what is in the file
  const Means& means = Means::built_in();              // built-in rules, no phrases
  means.read(document);
  const Report report = means.report(document);

  std::printf("%s: %s, %zu pages\n", name_of(document.status), report.facts.agency.value_or("?").c_str(),
              document.pages.size());
  for (const Score& score : report.scores)
    if (score.score && !score.needs_review)
      std::printf("%d\t%.2f\tpage %d\n", score.indicator_no, *score.score, score.place.page);
}
