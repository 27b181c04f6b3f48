#include "extract/network/dot_products.h"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace thaimemo {
namespace {

constexpr std::ptrdiff_t group_bytes = block_rows * group_columns;

// Some blocks of the weights at some places.
struct Part {
  const std::int8_t* weights;  // the first block's
  const std::int32_t* biases;
  const std::int8_t* inputs;  // the first place's
  std::int32_t* sums;
};

Part part_of(const BlockedWeights& weights, const PlacedInputs& inputs, int block, int place,
             std::int32_t* sums) {
  return {weights.first + block * weights.groups * group_bytes, weights.biases + block * block_rows,
          inputs.first + place * inputs.place_stride,
          sums + static_cast<std::ptrdiff_t>(place) * weights.rows() + block * block_rows};
}

void portable_sum(const BlockedWeights& weights, const PlacedInputs& inputs, std::int32_t* sums) {
  for (int place = 0; place < inputs.places; ++place) {
    for (int block = 0; block < weights.blocks; ++block) {
      const Part part = part_of(weights, inputs, block, place, sums);
      std::copy_n(part.biases, block_rows, part.sums);
      const std::int8_t* weight = part.weights;
      for (int group = 0; group < weights.groups; ++group)
        for (int row = 0; row < block_rows; ++row)
          for (int column = 0; column < group_columns; ++column)
            part.sums[row] += *weight++ * part.inputs[group * inputs.group_stride + column];
    }
  }
}

#if defined(__x86_64__)

std::int32_t four(const std::int8_t* input) {
  std::int32_t bytes;
  std::memcpy(&bytes, input, sizeof bytes);
  return bytes;
}

// Tiles of blocks × places whose sums stay in registers: each weight is loaded once for all places of a tile,
// each input once for all its blocks.
struct Avx2Tile {
  static constexpr int blocks_of_places = 1, places = 4, blocks_of_one = 4;

  template <int blocks, int places>
  __attribute__((target("avx2"))) static void sum(const Part& part, const BlockedWeights& weights,
                                                  const PlacedInputs& inputs) {
    constexpr int halves = 2 * blocks;  // 8 sums each
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i sums[places][halves];
    for (int p = 0; p < places; ++p)
      for (int h = 0; h < halves; ++h)
        sums[p][h] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(part.biases + 8 * h));
    for (int group = 0; group < weights.groups; ++group) {
      for (int p = 0; p < places; ++p) {
        // The instruction multiplies unsigned by signed numbers: the sign of the input goes over to the weight.
        const __m256i x =
            _mm256_set1_epi32(four(part.inputs + p * inputs.place_stride + group * inputs.group_stride));
        const __m256i size = _mm256_abs_epi8(x);
        for (int h = 0; h < halves; ++h) {
          const std::int8_t* weight =
              part.weights + (h / 2 * weights.groups + group) * group_bytes + h % 2 * group_bytes / 2;
          const __m256i w = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weight));
          const __m256i pairs = _mm256_maddubs_epi16(size, _mm256_sign_epi8(w, x));
          sums[p][h] = _mm256_add_epi32(sums[p][h], _mm256_madd_epi16(pairs, ones));
        }
      }
    }
    for (int p = 0; p < places; ++p)
      for (int h = 0; h < halves; ++h)
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(part.sums + p * weights.rows() + 8 * h), sums[p][h]);
  }
};

struct VnniTile {
  static constexpr int blocks_of_places = 4, places = 4, blocks_of_one = 8;

  template <int blocks, int places>
  __attribute__((target("avx512f,avx512vnni"))) static void sum(const Part& part,
                                                                const BlockedWeights& weights,
                                                                const PlacedInputs& inputs) {
    const __m512i plus_128 = _mm512_set1_epi32(static_cast<int>(0x80808080U));
    __m512i sums[places][blocks];
    for (int p = 0; p < places; ++p)
      for (int b = 0; b < blocks; ++b) sums[p][b] = _mm512_loadu_si512(part.biases + b * block_rows);
    for (int group = 0; group < weights.groups; ++group) {
      __m512i w[blocks];
      for (int b = 0; b < blocks; ++b)
        w[b] = _mm512_loadu_si512(part.weights + (b * weights.groups + group) * group_bytes);
      for (int p = 0; p < places; ++p) {
        const __m512i x = _mm512_xor_si512(
            _mm512_set1_epi32(four(part.inputs + p * inputs.place_stride + group * inputs.group_stride)),
            plus_128);
        for (int b = 0; b < blocks; ++b) sums[p][b] = _mm512_dpbusd_epi32(sums[p][b], x, w[b]);
      }
    }
    for (int p = 0; p < places; ++p)
      for (int b = 0; b < blocks; ++b)
        _mm512_storeu_si512(part.sums + p * weights.rows() + b * block_rows, sums[p][b]);
  }
};

// From `block` on, `blocks` at a time, then half as many.
template <class Tile, int blocks, int places>
void sum_blocks(const BlockedWeights& weights, const PlacedInputs& inputs, int block, int place,
                std::int32_t* sums) {
  for (; block + blocks <= weights.blocks; block += blocks)
    Tile::template sum<blocks, places>(part_of(weights, inputs, block, place, sums), weights, inputs);
  if constexpr (blocks > 1) sum_blocks<Tile, blocks / 2, places>(weights, inputs, block, place, sums);
}

template <class Tile>
void sum_in_tiles(const BlockedWeights& weights, const PlacedInputs& inputs, std::int32_t* sums) {
  int place = 0;
  for (; place + Tile::places <= inputs.places; place += Tile::places)
    sum_blocks<Tile, Tile::blocks_of_places, Tile::places>(weights, inputs, 0, place, sums);
  for (; place < inputs.places; ++place)
    sum_blocks<Tile, Tile::blocks_of_one, 1>(weights, inputs, 0, place, sums);
}

#endif

}  // namespace

std::vector<DotProducts> dot_products() {
  std::vector<DotProducts> ways;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vnni"))
    ways.push_back({"avx512-vnni", 128, sum_in_tiles<VnniTile>});
  if (__builtin_cpu_supports("avx2")) ways.push_back({"avx2", 0, sum_in_tiles<Avx2Tile>});
#endif
  ways.push_back({"portable", 0, portable_sum});
  return ways;
}

}  // namespace thaimemo
