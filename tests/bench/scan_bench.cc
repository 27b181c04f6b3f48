// Where the time goes that a scanned page takes.
//
//     scan_bench FILE.pdf[:PAGE]... [--rounds N]
//
// Prints processor milliseconds for each step of each page, the least of all rounds, and the sums. Loading the
// model is not counted.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "extract/pdf/layer/layer_health.h"
#include "extract/pdf/pdf_file.h"
#include "extract/scan/read/read_image.h"
#include "extract/scan/read/read_regions.h"

namespace thaimemo {
namespace {

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Counts what the networks take of the reading.
class TimedRecognizer : public Recognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet alphabet) override {
    const double begin = processor_ms();
    std::vector<Word> words = inner_->read_line(line, alphabet);
    spent += processor_ms() - begin;
    return words;
  }
  bool reads_thai_digits() const override { return inner_->reads_thai_digits(); }
  Provenance model() const override { return inner_->model(); }

  double spent = 0;

 private:
  std::unique_ptr<Recognizer> inner_ = make_recognizer();
};

constexpr std::array steps{"decode", "sheet", "ink", "networks", "rest of reading"};
using Times = std::array<double, steps.size()>;

Times times_of(const Image& image, TimedRecognizer& recognizer) {
  Times times{};
  const double start = processor_ms();
  const Sheet sheet = prepare_sheet(image);
  const double prepared = processor_ms();
  const PageInk ink = find_page_ink(sheet);
  const double found = processor_ms();
  recognizer.spent = 0;
  read_regions(ink, recognizer);
  times[1] = prepared - start;
  times[2] = found - prepared;
  times[3] = recognizer.spent;
  times[4] = processor_ms() - found - recognizer.spent;
  return times;
}

Times times_of(const std::string& path, int number, TimedRecognizer& recognizer) {
  PdfFile file(path);
  const double own = image_dpi(file.read_page(number));
  const double start = processor_ms();
  const Image image = file.render(number, std::clamp(std::round(own > 0 ? own : 300), 72.0, 600.0));
  const double rendered = processor_ms() - start;
  Times times = times_of(image, recognizer);
  times[0] = rendered;
  return times;
}

Times least(const Times& a, const Times& b) {
  Times both{};
  for (std::size_t i = 0; i < both.size(); ++i) both[i] = std::min(a[i], b[i]);
  return both;
}

void print(const std::string& name, const Times& times) {
  double all = 0;
  std::printf("%-28.28s", name.c_str());
  for (const double time : times) {
    std::printf(" %15.0f", time);
    all += time;
  }
  std::printf(" %7.0f\n", all);
}

int run(const std::vector<std::string>& pages, int rounds) {
  TimedRecognizer recognizer;
  std::printf("%-28s", "ms of processor time");
  for (const char* step : steps) std::printf(" %15s", step);
  std::printf(" %7s\n", "all");
  Times sums{};
  for (const std::string& page : pages) {
    const std::size_t colon = page.rfind(':');
    const std::string path = page.substr(0, colon);
    const int number = colon == std::string::npos ? 1 : std::stoi(page.substr(colon + 1));
    Times times = times_of(path, number, recognizer);
    for (int i = 1; i < rounds; ++i) times = least(times, times_of(path, number, recognizer));
    print(page.substr(path.rfind('/') + 1), times);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += times[i];
  }
  print("all", sums);
  return 0;
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  std::vector<std::string> pages(argv + 1, argv + argc);
  int rounds = 3;
  if (pages.size() >= 2 && pages[pages.size() - 2] == "--rounds") {
    rounds = std::stoi(pages.back());
    pages.resize(pages.size() - 2);
  }
  return thaimemo::run(pages, rounds);
}
