#include "corpus/make/make_corpus.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "base/problem.h"
#include "corpus/make/draft/compose.h"

namespace thaimemo::make {

namespace {

std::string report_name(int number, Random random) {
  char name[40];
  std::snprintf(name, sizeof name, "rep_%06d_%016llx", number,
                static_cast<unsigned long long>(random.next()));
  return name;
}

}  // namespace

NumberedReport make_report(const CorpusSettings& settings, int number) {
  const Random random = Random(settings.seed).branch("report " + std::to_string(number));
  NumberedReport made{compose(draw_axes(settings.axes, random), settings.contradictions, random), random};
  made.report.name = report_name(number, random.branch("name"));
  return made;
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file)
    throw Error("output-failed", path, std::strerror(errno), "Is the disk full, or the folder read-only?");
}

}  // namespace thaimemo::make
