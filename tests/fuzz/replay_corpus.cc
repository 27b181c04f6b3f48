// Runs a fuzz target over its corpus and over damaged copies of it: cut short, with bytes doubled, dropped
// and changed.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_target.h"

namespace {

constexpr int damaged_copies = 300;

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string damaged(std::string bytes, std::mt19937& random) {
  for (int changes = 1 + static_cast<int>(random() % 8); changes > 0 && !bytes.empty(); --changes) {
    const size_t at = random() % bytes.size(), length = random() % 40;
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(random() % bytes.size(), length));
        break;
      default:
        bytes.resize(at);
    }
  }
  return bytes;
}

std::vector<std::filesystem::path> files_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  std::mt19937 random(2567);
  const auto files = files_in(argv[1]);
  for (const auto& file : files) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    run(bytes.str());
    for (int i = 0; i < damaged_copies; ++i) run(damaged(bytes.str(), random));
  }
  std::cout << files.size() << " files replayed\n";
  return files.empty() ? 1 : 0;
}
