#include "extract/pdf/pdf_file.h"

#include <Annot.h>
#include <ErrorCodes.h>
#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <poppler-config.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/whole_file.h"
#include "extract/pdf/content_reader.h"
#include "extract/pdf/embedded_files.h"
#include "extract/pdf/layer/digit_doubt.h"
#include "extract/pdf/layer/painted_areas.h"
#include "extract/pdf/layer/unseen.h"
#include "extract/pdf/page_painter.h"
#include "extract/pdf/poppler_messages.h"
#include "extract/pdf/text_painter.h"
#include "extract/pdf/text_string.h"
#include "extract/record/points.h"

// Poppler asks fontconfig for faces that a file does not embed, and fontconfig keeps them until the process
// ends. The leak sanitizer asks this function what to overlook; weak, since whoever draws with fontconfig
// says the same.
extern "C" const char* __lsan_default_suppressions();
extern "C" __attribute__((weak)) const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\nleak:libpango";
}

namespace thaimemo {

namespace {

// Readers accept some rubbish before the header; so much is looked at.
constexpr std::size_t header_within = 8192;

// More lines struck out on one page, or by one annotation, than anybody marks by hand.
constexpr std::size_t strikes_max = 1000;
constexpr int strike_quads_max = 200;

[[noreturn]] void throw_unopened(const std::string& path, int reason) {
  if (reason == errEncrypted)
    throw Error("encrypted", path, "the file needs a password", "Ask its publisher for a copy without one.");
  if (whole_file(path, header_within).find("%PDF-") == std::string::npos)
    throw Error("not-pdf", path, "the file is no PDF, whatever its name says");
  throw Error("damaged", path, "the PDF is damaged beyond what Poppler repairs", "Fetch the file again.");
}

// Links, pop-ups and sticky notes lie over the page; filled form fields and stamps belong to it.
bool belongs_to_page(Annot* annot, void*) {
  switch (annot->getType()) {
    case Annot::typeLink:
    case Annot::typePopup:
    case Annot::typeText:
    case Annot::typeHighlight:
      return false;
    default:
      return true;
  }
}

Box box_on_page(const std::array<double, 6>& matrix, AnnotQuadrilaterals& quads, int i) {
  const std::array<Point, 4> corners{
      Point{quads.getX1(i), quads.getY1(i)}, Point{quads.getX2(i), quads.getY2(i)},
      Point{quads.getX3(i), quads.getY3(i)}, Point{quads.getX4(i), quads.getY4(i)}};
  Box box{1e9, 1e9, -1e9, -1e9};
  for (const Point& corner : corners) {
    const double x = matrix[0] * corner.x + matrix[2] * corner.y + matrix[4],
                 y = matrix[1] * corner.x + matrix[3] * corner.y + matrix[5];
    box = {std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
  }
  return box;
}

// What annotations strike out, with what their authors wrote to it.
std::vector<Strike> strikes_of(::Page& page) {
  std::vector<Strike> strikes;
  std::array<double, 6> matrix{};
  page.getDefaultCTM(matrix.data(), points_per_inch, points_per_inch, 0, false, true);
  for (Annot* annot : page.getAnnots()->getAnnots()) {
    if (annot->getType() != Annot::typeStrikeOut || (annot->getFlags() & Annot::flagHidden) != 0) continue;
    AnnotQuadrilaterals* quads = static_cast<AnnotTextMarkup*>(annot)->getQuadrilaterals();
    const int count = quads != nullptr ? std::min(quads->getQuadrilateralsLength(), strike_quads_max) : 0;
    for (int i = 0; i < count && strikes.size() < strikes_max; ++i)
      strikes.push_back({box_on_page(matrix, *quads, i), utf8_of(annot->getContents())});
  }
  return strikes;
}

[[noreturn]] void throw_unreadable(int number, const std::string& message) {
  throw Error("page-unreadable", "page " + std::to_string(number), message);
}

Image image_of(SplashOutputDev& painter, int number, double dpi) {
  SplashBitmap* bitmap = painter.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr)
    throw_unreadable(number, "the page could not be rendered");
  Image image;
  image.width = bitmap->getWidth();
  image.height = bitmap->getHeight();
  image.dpi = dpi;
  image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  for (int row = 0; row < image.height; ++row) {
    const std::uint8_t* first = bitmap->getDataPtr() + static_cast<long>(row) * bitmap->getRowSize();
    image.pixels.insert(image.pixels.end(), first, first + image.width);
  }
  return image;
}

}  // namespace

struct PdfFile::Parts {
  PopplerSession session;
  PdfSettings settings;
  std::string inside;  // the bytes of a portfolio's report, which `document` reads
  std::unique_ptr<PDFDoc> document;
  PdfWrapping wrapping;
  int pages = 0;
  FontCache fonts;

  // The report of a portfolio takes the place of its cover.
  void open_inside() {
    inside = main_file_inside(*document, wrapping);
    if (inside.empty()) return;
    auto report = std::make_unique<PDFDoc>(
        new MemStream(inside.data(), 0, static_cast<Goffset>(inside.size()), Object(objNull)));
    if (report->isOk() && report->getNumPages() > 0)
      document = std::move(report);
    else
      wrapping.unread.push_back(std::exchange(wrapping.read, ""));
  }

  // The page's size as it is shown, upright by its own rotation.
  std::pair<double, double> size_of(int number) {
    session.at_page(number);
    ::Page* page = number >= 1 && number <= pages ? document->getPage(number) : nullptr;
    if (page == nullptr || !page->isOk()) throw_unreadable(number, "the page is missing or damaged");
    double width = page->getCropWidth(), height = page->getCropHeight();
    if (page->getRotate() % 180 != 0) std::swap(width, height);
    if (!std::isfinite(width) || !std::isfinite(height) || width <= 0 || height <= 0)
      throw_unreadable(number, "the page has no size");
    return {width, height};
  }

  void check_size(int number, double pixels) const {
    if (pixels <= settings.page_megapixels_max * 1e6) return;
    throw Error("page-too-large", "page " + std::to_string(number),
                "the page would take " + std::to_string(std::llround(pixels / 1e6)) + " megapixels",
                "Raise the limit if the page is sound.");
  }

  // `rotation` is added to the page's own.
  Image rendered(int number, double dpi, int rotation) {
    const auto [width, height] = size_of(number);
    check_size(number, std::ceil(in_pixels(width, dpi)) * std::ceil(in_pixels(height, dpi)));
    PagePainter painter;
    painter.startDoc(document.get());
    document->displayPage(&painter, number, dpi, dpi, rotation, false, true, false, nullptr, nullptr,
                          belongs_to_page, nullptr);
    return image_of(painter, number, dpi);
  }

  int rotation_of(int number) { return ((document->getPageRotate(number) % 360) + 360) % 360; }
};

PdfFile::PdfFile(const std::string& path, const PdfSettings& settings) : parts_(std::make_unique<Parts>()) {
  if (whole_file(path, header_within).empty()) throw Error("not-pdf", path, "the file is empty");
  parts_->settings = settings;
  parts_->document = std::make_unique<PDFDoc>(std::make_unique<GooString>(path));
  if (!parts_->document->isOk()) throw_unopened(path, parts_->document->getErrorCode());
  parts_->open_inside();
  parts_->wrapping.dynamic_form = is_dynamic_form(*parts_->document);
  parts_->pages = parts_->document->getNumPages();
}

const PdfWrapping& PdfFile::wrapping() const {
  return parts_->wrapping;
}

PdfFile::~PdfFile() = default;

int PdfFile::page_count() const {
  return parts_->pages;
}

std::string PdfFile::title() const {
  const auto title = parts_->document->getDocInfoTitle();
  return utf8_of(title.get());
}

PageContent PdfFile::read_page(int number) {
  PageContent content;
  content.number = number;
  std::tie(content.width, content.height) = parts_->size_of(number);
  content.rotation = parts_->rotation_of(number);
  ContentReader reader(content, parts_->settings, parts_->fonts);
  parts_->document->displayPage(&reader, number, 72, 72, 0, false, true, false, ContentReader::budget_spent,
                                &reader, belongs_to_page, nullptr);
  content.cut_short = ContentReader::budget_spent(&reader);
  content.strikes = strikes_of(*parts_->document->getPage(number));
  set_unseen_aside(content, reader.areas());
  content.fields = shaded_fields(reader.areas());
  doubt_doubled_digits(content);
  return content;
}

Image PdfFile::render(int number, double dpi) {
  return parts_->rendered(number, dpi, 0);
}

Image PdfFile::render_unturned(int number, double dpi) {
  parts_->size_of(number);  // before its rotation is asked for
  return parts_->rendered(number, dpi, (360 - parts_->rotation_of(number)) % 360);
}

Image PdfFile::paint_text(int number, const Box& origins, const Box& frame, double dpi) {
  parts_->size_of(number);
  const double scale = pixels_per_point(dpi);
  const auto pixel = [&](double point) { return static_cast<int>(std::lround(point * scale)); };
  const int x = pixel(frame.x0), y = pixel(frame.y0);
  const int width = std::max(1, pixel(frame.x1) - x), height = std::max(1, pixel(frame.y1) - y);
  parts_->check_size(number, static_cast<double>(width) * height);
  TextPainter painter(
      {origins.x0 * scale - x, origins.y0 * scale - y, origins.x1 * scale - x, origins.y1 * scale - y});
  painter.startDoc(parts_->document.get());
  parts_->document->displayPageSlice(&painter, number, dpi, dpi, 0, false, true, false, x, y, width, height,
                                     nullptr, nullptr, belongs_to_page, nullptr);
  return image_of(painter, number, dpi);
}

int PdfFile::rotation(int number) const {
  return parts_->rotation_of(number);
}

std::vector<Problem> PdfFile::take_problems() {
  return parts_->session.take_problems();
}

std::string PdfFile::poppler_version() {
  return POPPLER_VERSION;
}

}  // namespace thaimemo
