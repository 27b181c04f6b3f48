#include "extract/scan/image/bricks.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace thaimemo {
namespace {

using Word = l_uint32;
constexpr int word_bits = 32;  // the first pixel has the highest bit

enum class Keep { any, all };  // of the pixels in a window: dilation, erosion

// Pixels from `first` (at most 0) to `last` (at least 0) of each pixel.
struct Window {
  int first, last;

  int length() const { return last - first + 1; }
};

// A dilation looks at where the brick reaches from there, an erosion at what the brick covers.
Window dilation_window(int size) {
  return {size / 2 - size + 1, size / 2};
}

Window erosion_window(int size) {
  return {-(size / 2), size - 1 - size / 2};
}

// A bitmap with paper around it, wide enough for what a brick brings in or carries out.
class Plane {
 public:
  Plane(Pix* ink, int brick_width, int brick_height)
      : width_(pixGetWidth(ink)),
        height_(pixGetHeight(ink)),
        own_words_((width_ + word_bits - 1) / word_bits),
        pad_words_(2 * (brick_width / word_bits + 2)),
        pad_rows_(2 * brick_height),
        row_words_(own_words_ + 2 * pad_words_),
        words_(static_cast<std::size_t>(row_words_) * static_cast<std::size_t>(height_ + 2 * pad_rows_), 0) {
    const int beyond = own_words_ * word_bits - width_;
    for (int y = 0; y < height_; ++y) {
      const Word* from = pixGetData(ink) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink);
      Word* to = row(pad_rows_ + y) + pad_words_;
      std::copy_n(from, own_words_, to);
      to[own_words_ - 1] &= ~Word{0} << beyond;
    }
  }

  PixPtr pix() const {
    PixPtr made = checked(pixCreate(width_, height_, 1), "memory");
    for (int y = 0; y < height_; ++y)
      std::copy_n(words_.data() + static_cast<std::ptrdiff_t>(pad_rows_ + y) * row_words_ + pad_words_,
                  own_words_,
                  pixGetData(made.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(made.get()));
    pixSetPadBits(made.get(), 0);
    return made;
  }

  template <Keep keep>
  void across(const Window& window) {
    if (window.length() == 1) return;
    for (int y = 0; y < rows(); ++y) {
      Word* words = row(y);
      if (std::all_of(words, words + row_words_, [](Word word) { return word == 0; })) continue;
      for (int done = 1; done < window.length();) {
        const int step = std::min(done, window.length() - done);
        join_shifted<keep>(words, step);
        done += step;
      }
      shift_back(words, -window.first);
    }
  }

  template <Keep keep>
  void down(const Window& window) {
    if (window.length() == 1) return;
    for (int done = 1; done < window.length();) {
      const int step = std::min(done, window.length() - done);
      for (int y = 0; y + step < rows(); ++y) join_rows<keep>(row(y), row(y + step), row_words_);
      done += step;  // the last rows are paper
    }
    const std::ptrdiff_t back = static_cast<std::ptrdiff_t>(-window.first) * row_words_;
    std::move_backward(words_.begin(), words_.end() - back, words_.end());
    std::fill_n(words_.begin(), back, 0);
  }

 private:
  Word* row(int y) { return words_.data() + static_cast<std::ptrdiff_t>(y) * row_words_; }
  int rows() const { return height_ + 2 * pad_rows_; }

  template <Keep keep>
  static Word joined(Word a, Word b) {
    return keep == Keep::any ? a | b : a & b;
  }

  template <Keep keep>
  static void join_rows(Word* __restrict to, const Word* __restrict from, int count) {
    for (int i = 0; i < count; ++i) to[i] = joined<keep>(to[i], from[i]);
  }

  // Each pixel together with the one so many further on.
  template <Keep keep>
  void join_shifted(Word* words, int pixels) const {
    const int whole = pixels / word_bits, rest = pixels % word_bits;
    const int count = row_words_ - whole - 1;  // the last words are paper
    if (rest == 0) {
      for (int i = 0; i < count; ++i) words[i] = joined<keep>(words[i], words[i + whole]);
    } else {
      for (int i = 0; i < count; ++i)
        words[i] =
            joined<keep>(words[i], words[i + whole] << rest | words[i + whole + 1] >> (word_bits - rest));
    }
  }

  void shift_back(Word* words, int pixels) const {
    const int whole = pixels / word_bits, rest = pixels % word_bits;
    if (rest == 0) {
      std::memmove(words + whole, words, static_cast<std::size_t>(row_words_ - whole) * sizeof(Word));
    } else {
      for (int i = row_words_ - 1; i > whole; --i)
        words[i] = words[i - whole] >> rest | words[i - whole - 1] << (word_bits - rest);
    }
  }

  int width_, height_, own_words_, pad_words_, pad_rows_, row_words_;
  std::vector<Word> words_;
};

void dilate(Plane& plane, int brick_width, int brick_height) {
  plane.across<Keep::any>(dilation_window(brick_width));
  plane.down<Keep::any>(dilation_window(brick_height));
}

void erode(Plane& plane, int brick_width, int brick_height) {
  plane.across<Keep::all>(erosion_window(brick_width));
  plane.down<Keep::all>(erosion_window(brick_height));
}

}  // namespace

PixPtr opened_by_brick(Pix* ink, int brick_width, int brick_height) {
  Plane plane(ink, brick_width, brick_height);
  erode(plane, brick_width, brick_height);
  dilate(plane, brick_width, brick_height);
  return plane.pix();
}

PixPtr closed_by_brick(Pix* ink, int brick_width, int brick_height) {
  Plane plane(ink, brick_width, brick_height);
  dilate(plane, brick_width, brick_height);
  erode(plane, brick_width, brick_height);
  return plane.pix();
}

PixPtr dilated_by_brick(Pix* ink, int brick_width, int brick_height) {
  Plane plane(ink, brick_width, brick_height);
  dilate(plane, brick_width, brick_height);
  return plane.pix();
}

}  // namespace thaimemo
