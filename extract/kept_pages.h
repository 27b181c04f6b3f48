// The pictures of a file's pages as they are kept beside an archive, so that it can be handed on without its files.
//
// A picture is the page as its file has it, before anything that reading took out of it: it does not depend on how
// the page was read, and stays right when a later version reads the page otherwise.
#pragma once

#include <functional>
#include <string>

#include "base/problem.h"
#include "extract/page_picture.h"

namespace thaimemo {

struct KeptPage {
  int page = 1;
  double dpi = 200;  // pixels an inch of the file's page
  int turned = 0;  // degrees clockwise that the file itself turns the page by: the picture is turned already
  std::string image;  // see kept_image.h
};

struct KeepSettings {
  // Of all pictures but those of two levels, which keep their own. Print of 8 points, the smallest in tables of
  // reports, is read at it without doubt (by eye, decision 0017); widest on the screen are 290 (page_images.h).
  double dpi = 200;
  double megapixels_max = 40;        // of those: an A1 sheet has 31 at 200 dpi; larger pages are kept coarser
  double scan_megapixels_max = 100;  // of a scan as it is looked at; as ExtractSettings
  int pages_max = 20'000;            // as ExtractSettings
};

// Where the pages go. `failed` is told of a page that has no picture; the others go on.
struct KeptPageTaker {
  std::function<void(int pages)> counted;
  std::function<void(KeptPage&& page)> kept;
  std::function<void(int page, const Error& error)> failed;
};

// From page `first` on, in their order, of a PDF or image file. Throws Error "no-picture" (a text file),
// "too-many-pages", and what opening the file throws; what the taker throws goes through.
void keep_pages(const std::string& path, int first, const KeepSettings& settings, const KeptPageTaker& taker);

// The picture as the positions of the page's record mean it, at `dpi` or at its own resolution where that is less.
// Throws as read_kept_image().
Image picture_of_kept_page(const KeptPage& kept, double dpi, const PagePose& pose,
                           double megapixels_max = 100);

}  // namespace thaimemo
