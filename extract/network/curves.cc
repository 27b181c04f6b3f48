#include "extract/network/curves.h"

#include <algorithm>

#include "extract/network/activation.h"

namespace thaimemo {
namespace {

constexpr float cell_max = 100;

// Each is compiled once for each set of instructions below. Short loops without branches, which the compiler
// makes several numbers wide.

[[gnu::always_inline]] inline void any_step(const GateSums& sums, int units, float* gates, float* cells,
                                            std::int8_t* outputs) {
  const int stride = sums.stride;
  const float *enter = gates + stride, *keep = enter + stride, *leave = keep + stride;
  for (int i = 0; i < 4 * stride; ++i)
    gates[i] = static_cast<float>(sums.of_inputs[i] + sums.of_units[i]) * sums.scales[i];
  for (int i = 0; i < units; ++i) {
    const Fraction value = tanh_fraction(gates[i]), in = logistic_fraction(enter[i]),
                   kept = logistic_fraction(keep[i]);
    const float below = value.below * in.below;
    const float above = cells[i] * kept.above * below + value.above * in.above * kept.below;
    cells[i] = limited(above / (kept.below * below), cell_max);
  }
  for (int i = 0; i < units; ++i) {
    const Fraction cell = tanh_fraction(cells[i]), out = logistic_fraction(leave[i]);
    gates[i] = cell.above * out.above / (cell.below * out.below);
  }
  for (int i = 0; i < units; ++i) outputs[i] = quantized(gates[i]);
}

[[gnu::always_inline]] inline void any_bend(const std::int32_t* sums, const float* scales, int count,
                                            std::int8_t* outputs) {
  for (int i = 0; i < count; ++i) outputs[i] = quantized(tanh_of(static_cast<float>(sums[i]) * scales[i]));
}

[[gnu::always_inline]] inline void any_share_out(const std::int32_t* sums, const float* scales, int count,
                                                 float* strengths, float* probabilities) {
  for (int i = 0; i < count; ++i) strengths[i] = static_cast<float>(sums[i]) * scales[i];
  const float strongest = *std::max_element(strengths, strengths + count);
  for (int i = 0; i < count; ++i) probabilities[i] = exp_of(strengths[i] - strongest);
  float sum = 0;
  for (int i = 0; i < count; ++i) sum += probabilities[i];
  for (int i = 0; i < count; ++i) probabilities[i] /= sum;
}

void portable_step(const GateSums& sums, int units, float* gates, float* cells, std::int8_t* outputs) {
  any_step(sums, units, gates, cells, outputs);
}

void portable_bend(const std::int32_t* sums, const float* scales, int count, std::int8_t* outputs) {
  any_bend(sums, scales, count, outputs);
}

void portable_share_out(const std::int32_t* sums, const float* scales, int count, float* strengths,
                        float* probabilities) {
  any_share_out(sums, scales, count, strengths, probabilities);
}

#if defined(__x86_64__)

__attribute__((target("avx2"))) void avx2_step(const GateSums& sums, int units, float* gates, float* cells,
                                               std::int8_t* outputs) {
  any_step(sums, units, gates, cells, outputs);
}

__attribute__((target("avx2"))) void avx2_bend(const std::int32_t* sums, const float* scales, int count,
                                               std::int8_t* outputs) {
  any_bend(sums, scales, count, outputs);
}

__attribute__((target("avx2"))) void avx2_share_out(const std::int32_t* sums, const float* scales, int count,
                                                    float* strengths, float* probabilities) {
  any_share_out(sums, scales, count, strengths, probabilities);
}

__attribute__((target("avx512f"))) void avx512_step(const GateSums& sums, int units, float* gates,
                                                    float* cells, std::int8_t* outputs) {
  any_step(sums, units, gates, cells, outputs);
}

#endif

}  // namespace

std::vector<Curves> curves() {
  std::vector<Curves> ways;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) ways.push_back({"avx512", avx512_step, avx2_bend, avx2_share_out});
  if (__builtin_cpu_supports("avx2")) ways.push_back({"avx2", avx2_step, avx2_bend, avx2_share_out});
#endif
  ways.push_back({"portable", portable_step, portable_bend, portable_share_out});
  return ways;
}

}  // namespace thaimemo
