// One layer of memory (LSTM) that learns, for line_model.py, which builds this file as an extension of PyTorch.
//
// Matrices are multiplied in 16-bit floats (bfloat16), which processors do many times faster than 32-bit ones;
// what is summed along the places (cells, errors of cells and biases) has 32 bits. The order of gates is
// PyTorch's: input gate, forget gate, input, output gate.
#include <torch/extension.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace {

using torch::Tensor;
using Short = c10::BFloat16;

inline float wide(uint16_t bits) {
  const uint32_t all = static_cast<uint32_t>(bits) << 16;
  float value;
  std::memcpy(&value, &all, 4);
  return value;
}

inline uint16_t narrow(float value) {
  uint32_t all;
  std::memcpy(&all, &value, 4);
  return static_cast<uint16_t>((all + 0x7fff + ((all >> 16) & 1)) >> 16);
}

// e^x to some 1e-4 of itself, without branches so that sixteen go side by side.
inline float power(float x) {
  const float y = std::fmin(std::fmax(x * 1.442695041f, -126.0f), 126.0f);
  const float whole = std::floor(y), part = y - whole;
  const int32_t exponent = (static_cast<int32_t>(whole) + 127) << 23;
  float two;
  std::memcpy(&two, &exponent, 4);
  return two * (1.0f + part * (0.6951786f + part * (0.2276459f + part * 0.0771755f)));
}
inline float sigmoid(float x) {
  return 1.0f / (1.0f + power(-x));
}
inline float hyperbolic(float x) {
  return 2.0f / (1.0f + power(-2.0f * x)) - 1.0f;
}

uint16_t* bits(const Tensor& t) {
  return reinterpret_cast<uint16_t*>(t.data_ptr<Short>());
}

// A step of `rows` lines with `h` units each. `gates`: rows × 4h, what the inputs bring; becomes what the gates
// let through. `recurrent`: the same from the units' last outputs, `before` their last cells.
void step(uint16_t* __restrict gates, const uint16_t* __restrict recurrent, const float* __restrict bias,
          const float* __restrict before, float* __restrict cell, uint16_t* __restrict out, int64_t rows,
          int64_t h) {
  for (int64_t r = 0; r < rows; ++r) {
    uint16_t* __restrict g = gates + r * 4 * h;
    const uint16_t* __restrict q = recurrent + r * 4 * h;
    const float* __restrict b = before + r * h;
    float* __restrict c = cell + r * h;
    uint16_t* __restrict o = out + r * h;
    for (int64_t k = 0; k < h; ++k) {
      const float zi = wide(g[k]) + bias[k] + wide(q[k]);
      const float zf = wide(g[h + k]) + bias[h + k] + wide(q[h + k]);
      const float zv = wide(g[2 * h + k]) + bias[2 * h + k] + wide(q[2 * h + k]);
      const float zo = wide(g[3 * h + k]) + bias[3 * h + k] + wide(q[3 * h + k]);
      const float i = sigmoid(zi), f = sigmoid(zf), v = hyperbolic(zv), s = sigmoid(zo);
      const float now = i * v + f * b[k];
      c[k] = now;
      o[k] = narrow(s * hyperbolic(now));
      g[k] = narrow(i);
      g[h + k] = narrow(f);
      g[2 * h + k] = narrow(v);
      g[3 * h + k] = narrow(s);
    }
  }
}

// The step backwards: turns `gates` into the errors at their sums. `error_out` comes from the layer above,
// `error_next` from the place behind, and `error_cell` goes on to the place before.
void step_back(uint16_t* __restrict gates, const float* __restrict before, const float* __restrict cell,
               const uint16_t* __restrict error_out, const uint16_t* __restrict error_next,
               float* __restrict error_cell, float* __restrict error_bias, int64_t rows, int64_t h) {
  for (int64_t r = 0; r < rows; ++r) {
    uint16_t* __restrict g = gates + r * 4 * h;
    const float* __restrict b = before + r * h;
    const float* __restrict c = cell + r * h;
    const uint16_t* __restrict e = error_out + r * h;
    const uint16_t* __restrict n = error_next + r * h;
    float* __restrict d = error_cell + r * h;
    for (int64_t k = 0; k < h; ++k) {
      const float i = wide(g[k]), f = wide(g[h + k]), v = wide(g[2 * h + k]), s = wide(g[3 * h + k]);
      const float t = hyperbolic(c[k]);
      const float dh = wide(e[k]) + wide(n[k]);
      const float dc = d[k] + dh * s * (1 - t * t);
      const float di = dc * v * i * (1 - i), df = dc * b[k] * f * (1 - f);
      const float dv = dc * i * (1 - v * v), ds = dh * t * s * (1 - s);
      d[k] = dc * f;
      g[k] = narrow(di);
      g[h + k] = narrow(df);
      g[2 * h + k] = narrow(dv);
      g[3 * h + k] = narrow(ds);
      error_bias[k] += di;
      error_bias[h + k] += df;
      error_bias[2 * h + k] += dv;
      error_bias[3 * h + k] += ds;
    }
  }
}

}  // namespace

// x: places × rows × inputs; w: 4h × inputs; u: 4h × h; bias: 4h, in 32 bits. Gives what comes out (places ×
// rows × h), and gates and cells, which backward() takes back.
std::vector<Tensor> forward(const Tensor& x, const Tensor& w, const Tensor& u, const Tensor& bias) {
  const int64_t places = x.size(0), rows = x.size(1), h = u.size(1);
  Tensor gates = at::mm(x.reshape({places * rows, x.size(2)}), w.t()).reshape({places, rows, 4 * h});
  Tensor cells = torch::empty({places, rows, h}, torch::kFloat32);
  Tensor out = torch::empty({places, rows, h}, torch::kBFloat16);
  const Tensor turned = u.t().contiguous(), none = torch::zeros({rows, h}, torch::kFloat32);
  Tensor recurrent = torch::zeros({rows, 4 * h}, torch::kBFloat16);
  for (int64_t t = 0; t < places; ++t) {
    if (t) recurrent = at::mm(out[t - 1], turned);
    step(bits(gates) + t * rows * 4 * h, bits(recurrent), bias.data_ptr<float>(),
         t ? cells.data_ptr<float>() + (t - 1) * rows * h : none.data_ptr<float>(),
         cells.data_ptr<float>() + t * rows * h, bits(out) + t * rows * h, rows, h);
  }
  return {out, gates, cells};
}

// The errors at x (empty unless wanted), w, u and bias. Uses `gates` up.
std::vector<Tensor> backward(const Tensor& error, const Tensor& x, const Tensor& w, const Tensor& u,
                             const Tensor& out, Tensor gates, const Tensor& cells, bool wants_x) {
  const int64_t places = x.size(0), rows = x.size(1), h = u.size(1);
  Tensor error_cell = torch::zeros({rows, h}, torch::kFloat32),
         error_bias = torch::zeros({4 * h}, torch::kFloat32);
  const Tensor none = torch::zeros({rows, h}, torch::kFloat32);
  Tensor next = torch::zeros({rows, h}, torch::kBFloat16);
  for (int64_t t = places; t-- > 0;) {
    step_back(bits(gates) + t * rows * 4 * h,
              t ? cells.data_ptr<float>() + (t - 1) * rows * h : none.data_ptr<float>(),
              cells.data_ptr<float>() + t * rows * h, bits(error) + t * rows * h, bits(next),
              error_cell.data_ptr<float>(), error_bias.data_ptr<float>(), rows, h);
    if (t) next = at::mm(gates[t], u);
  }
  const Tensor flat = gates.reshape({places * rows, 4 * h});
  Tensor error_x;
  if (wants_x) error_x = at::mm(flat, w).reshape(x.sizes());
  const Tensor error_w = at::mm(flat.t(), x.reshape({places * rows, x.size(2)}));
  Tensor error_u = torch::zeros_like(u);
  if (places > 1)
    error_u = at::mm(gates.slice(0, 1).reshape({(places - 1) * rows, 4 * h}).t(),
                     out.slice(0, 0, places - 1).reshape({(places - 1) * rows, h}));
  return {wants_x ? error_x : torch::empty({0}), error_w, error_u, error_bias};
}

PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("forward", &forward);
  m.def("backward", &backward);
}
