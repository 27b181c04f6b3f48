// A line's picture at the height that a network reads.
#pragma once

#include "extract/record/image.h"

namespace thaimemo {

struct ScaledLine {
  Image image;       // grey; empty where the line has no ink
  double scale = 1;  // pixels of `image` per pixel of the line
  int x = 0;         // where it begins on the line, in pixels of the line
};

// The columns of a line's picture that have ink, at this height in pixels. Training lines and lines of pages
// both pass here. Throws Error "ocr-failed".
ScaledLine scaled_line(const Image& line, int height);

// The same grey picture so many times as wide, its greys blended between neighbours.
Image widened(const Image& line, double times);

}  // namespace thaimemo
