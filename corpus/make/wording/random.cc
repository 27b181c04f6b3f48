#include "corpus/make/wording/random.h"

namespace thaimemo::make {

namespace {

std::uint64_t splitmix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

std::uint64_t rotate_left(std::uint64_t x, int k) {
  return (x << k) | (x >> (64 - k));
}

}  // namespace

Random::Random(std::uint64_t seed) : seed_(seed) {
  for (auto& word : state_) word = splitmix(seed);
}

std::uint64_t Random::next() {
  const std::uint64_t result = rotate_left(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = rotate_left(state_[3], 45);
  return result;
}

int Random::between(int low, int high) {
  const auto width = static_cast<std::uint64_t>(high - low) + 1;
  return low + static_cast<int>(((next() >> 32) * width) >> 32);
}

double Random::unit() {
  return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

Random Random::branch(std::string_view name) const {
  std::uint64_t hash = 0xcbf29ce484222325U ^ seed_;
  for (const char letter : name) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
  return Random(splitmix(hash));
}

}  // namespace thaimemo::make
