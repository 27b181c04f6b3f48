// Pictures of two levels, ink and paper, and the steps of mathematical morphology on them (J. Serra, Image
// analysis and mathematical morphology, 1982).
//
// A Bitmap holds a page between the steps as Leptonica keeps it, 32 pixels in a word, so that a row of steps
// costs one conversion in and one out. No step changes a bitmap; each gives a new one. Sizes are in pixels.
// All functions throw Error "ocr-failed", naming the step, where there is no memory or the picture is empty.
#pragma once

#include <memory>

#include "extract/scan/image/mask.h"

struct Pix;  // Leptonica's

namespace thaimemo {

class Picture;

// How a page leans, as its lines tell.
struct Lean {
  double clockwise_deg = 0;
  double confidence = 0;  // how much sharper its lines are at this angle than at the others; 0: none are seen
};

struct LeanSearch {
  double max_deg = 7;           // to either side
  double coarse_step_deg = 1;   // of the sweep over all angles
  double fine_step_deg = 0.01;  // where the search between its best ones ends
  int sweep_reduction = 4;      // the sweep sees the bitmap so many times smaller, the search half of that
};

class Bitmap {
 public:
  explicit Bitmap(const Mask& ink);
  explicit Bitmap(std::shared_ptr<Pix> pix) : pix_(std::move(pix)) {}  // for this folder: 1 bit a pixel

  Mask mask() const;
  int width() const;
  int height() const;
  int ink_area() const;  // in pixels

  // Ink that holds a brick of this size as a whole, and paper that holds none, are left as they are.
  Bitmap opened(int brick_width, int brick_height) const;
  Bitmap closed(int brick_width, int brick_height) const;  // the bitmap's border counts as paper
  Bitmap dilated(int brick_width, int brick_height) const;

  Bitmap without(const Bitmap& other) const;  // the ink that is paper in `other`
  friend Bitmap operator|(const Bitmap& a, const Bitmap& b);
  friend Bitmap operator&(const Bitmap& a, const Bitmap& b);

  // Connected pieces of ink (also over corners) that are at least so wide.
  Bitmap pieces_from_width(int width_min) const;

  // Ink where it makes up at least a half of the 3 × 3 pixels around.
  Bitmap majority() const;

  Bitmap quarter_turned() const;  // clockwise

  // As grey levels: ink and paper as given; or made smaller by `scale`, black on white, where each pixel is
  // as dark as its share of ink. A scale of 1 or more leaves the size as it is.
  Picture as_picture(int paper_level, int ink_level) const;
  Picture reduced(double scale) const;

  Lean lean(const LeanSearch& search) const;

 private:
  std::shared_ptr<Pix> pix_;
};

}  // namespace thaimemo
