// Small scans for the tests: lines as OCR read them, each with its confidence.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/segment.h"
#include "normalize/segment/wording/rules.h"
#include "normalize/text/normalize.h"

namespace thaimemo {

struct ScannedLine {
  std::string text;
  double confidence = 0.99;
};

// One page, its lines too far apart to be one paragraph.
inline Document scan_of(const std::vector<ScannedLine>& lines) {
  constexpr double left = 60, right = 300, height = 12, pitch = 40;
  Page page;
  page.width = 595;
  page.height = 60 + pitch * static_cast<double>(lines.size() + 2);
  page.origin = Origin::ocr;
  for (const ScannedLine& scanned : lines) {
    Line line;
    const double y = 60 + pitch * static_cast<double>(page.blocks.size());
    line.bbox = {left, y, right, y + height};
    line.raw = scanned.text;
    line.font_size_pt = 14;
    line.confidence = scanned.confidence;
    page.blocks.push_back(line);
  }
  Document document;
  document.source = "case.pdf";
  document.pages = {page};
  normalize(document);
  return document;
}

inline Report report_of_scan(const std::vector<ScannedLine>& lines) {
  return segment(scan_of(lines), Rules::built_in());
}

}  // namespace thaimemo
