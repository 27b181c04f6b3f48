#include "extract/network/dot_products.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace thaimemo {
namespace {

constexpr std::size_t group_bytes = block_rows * group_columns;

void portable_sum(const BlockedWeights& weights, int blocks, const std::int8_t* input, std::int32_t* sums) {
  const std::int8_t* weight = weights.first;
  std::fill_n(sums, blocks * block_rows, 0);
  for (int block = 0; block < blocks; ++block)
    for (int group = 0; group < weights.groups; ++group)
      for (int row = 0; row < block_rows; ++row)
        for (int column = 0; column < group_columns; ++column)
          sums[block * block_rows + row] += *weight++ * input[group * group_columns + column];
}

#if defined(__x86_64__)

std::int32_t four(const std::int8_t* input) {
  std::int32_t bytes;
  std::memcpy(&bytes, input, sizeof bytes);
  return bytes;
}

const __m256i* vector_at(const std::int8_t* bytes) {
  return reinterpret_cast<const __m256i*>(bytes);
}

template <int blocks>
__attribute__((target("avx2"))) void sum_avx2(const BlockedWeights& weights, const std::int8_t* input,
                                              std::int32_t* sums) {
  const std::size_t block_bytes = static_cast<std::size_t>(weights.groups) * group_bytes;
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sum[blocks] = {};
  const std::int8_t* weight = weights.first;
  for (int group = 0; group < weights.groups; ++group, weight += group_bytes) {
    // The instruction multiplies unsigned by signed numbers: the sign of the input goes over to the weight.
    const __m256i x = _mm256_set1_epi32(four(input + group * group_columns));
    const __m256i size = _mm256_abs_epi8(x);
    for (std::size_t k = 0; k < blocks; ++k) {
      const __m256i w = _mm256_loadu_si256(vector_at(weight + k * block_bytes));
      const __m256i pairs = _mm256_maddubs_epi16(size, _mm256_sign_epi8(w, x));
      sum[k] = _mm256_add_epi32(sum[k], _mm256_madd_epi16(pairs, ones));
    }
  }
  for (int k = 0; k < blocks; ++k)
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + k * block_rows), sum[k]);
}

template <int blocks>
__attribute__((target("avx512vnni,avx512vl"))) void sum_vnni(const BlockedWeights& weights,
                                                             const std::int8_t* input, std::int32_t* sums) {
  const std::size_t block_bytes = static_cast<std::size_t>(weights.groups) * group_bytes;
  const __m256i plus_128 = _mm256_set1_epi8(-128);
  __m256i sum[blocks] = {};
  const std::int8_t* weight = weights.first;
  for (int group = 0; group < weights.groups; ++group, weight += group_bytes) {
    const __m256i x = _mm256_xor_si256(_mm256_set1_epi32(four(input + group * group_columns)), plus_128);
    for (std::size_t k = 0; k < blocks; ++k)
      sum[k] = _mm256_dpbusd_epi32(sum[k], x, _mm256_loadu_si256(vector_at(weight + k * block_bytes)));
  }
  for (int k = 0; k < blocks; ++k)
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + k * block_rows), sum[k]);
}

void avx2_sum(const BlockedWeights& weights, int blocks, const std::int8_t* input, std::int32_t* sums) {
  constexpr auto by_count = std::array{sum_avx2<1>, sum_avx2<2>, sum_avx2<3>, sum_avx2<4>};
  by_count[static_cast<std::size_t>(blocks - 1)](weights, input, sums);
}

void vnni_sum(const BlockedWeights& weights, int blocks, const std::int8_t* input, std::int32_t* sums) {
  constexpr auto by_count = std::array{sum_vnni<1>, sum_vnni<2>, sum_vnni<3>, sum_vnni<4>};
  by_count[static_cast<std::size_t>(blocks - 1)](weights, input, sums);
}

#endif

}  // namespace

std::vector<DotProducts> dot_products() {
  std::vector<DotProducts> ways;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512vl"))
    ways.push_back({"avx512-vnni", 128, vnni_sum});
  if (__builtin_cpu_supports("avx2")) ways.push_back({"avx2", 0, avx2_sum});
#endif
  ways.push_back({"portable", 0, portable_sum});
  return ways;
}

}  // namespace thaimemo
