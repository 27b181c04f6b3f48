#include "corpus/make/layer/glyph_pdf.h"

#include <cmath>

#include "base/thai_letters.h"
#include "corpus/make/pdf/embedded_font.h"
#include "corpus/make/pdf/pdf_bytes.h"

namespace thaimemo::make {

namespace {

std::string points(double x, double y) {
  return PdfBytes::number(x) + " " + PdfBytes::number(y);
}

class GlyphPdf {
 public:
  GlyphPdf(const std::vector<InkedPage>& pages, const GlyphPages& glyphs, const std::vector<LayerMap>& maps,
           const GlyphPdfSettings& settings, Random random)
      : pages_(pages), glyphs_(glyphs), maps_(maps), settings_(settings), random_(random) {}

  std::string write() {
    const int tree = pdf_.reserve();
    for (std::size_t i = 0; i < glyphs_.fonts.size(); ++i) add_font(i);
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i) kids += PdfBytes::reference(add_page(i, tree)) + " ";
    pdf_.write(tree, "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pages_.size()) + " >>");
    return pdf_.finish(pdf_.add("<< /Type /Catalog /Pages " + PdfBytes::reference(tree) + " >>"));
  }

 private:
  void add_font(std::size_t index) {
    const FontFace& face = glyphs_.fonts[index];
    const std::string name = settings_.bureau_names ? "PBF" + std::to_string(2101 + index) : face.name;
    const int font =
        add_embedded_font(pdf_, {name, face.bytes, face.ascent, face.descent, face.widths}, maps_[index]);
    resources_ += "/F" + std::to_string(index) + " " + PdfBytes::reference(font) + " ";
  }

  int add_page(std::size_t index, int tree) {
    const InkedPage& page = pages_[index];
    height_ = page.height;
    std::string content = drawing(page);
    for (const auto& run : glyphs_.pages[index]) content += text(run);
    const int stream = pdf_.add_stream("", content);
    return pdf_.add("<< /Type /Page /Parent " + PdfBytes::reference(tree) + " /MediaBox [ 0 0 " +
                    points(page.width, page.height) + " ] /Contents " + PdfBytes::reference(stream) +
                    " /Resources << /Font << " + resources_ + ">> >> >>");
  }

  std::string drawing(const InkedPage& page) const {
    std::string out;
    for (const auto& fill : page.fills)
      out += PdfBytes::number(fill.grey) + " g " + points(fill.x0, height_ - fill.y1) + " " +
             points(fill.x1 - fill.x0, fill.y1 - fill.y0) + " re f\n";
    out += "0 g\n";
    for (const auto& rule : page.rules)
      out += PdfBytes::number(rule.grey) + " G " + PdfBytes::number(rule.width_pt) + " w " +
             dashes(rule.dash) + " d " + points(rule.from.x, height_ - rule.from.y) + " m " +
             points(rule.to.x, height_ - rule.to.y) + " l S\n";
    for (const auto& stroke : page.strokes) out += drawn(stroke);
    return out;
  }

  static std::string dashes(Dash dash) {
    return dash == Dash::broken ? "[9 1.6 4 1.2] 0" : dash == Dash::dotted ? "[0.8 2] 0" : "[] 0";
  }

  std::string drawn(const StrokeInk& stroke) const {
    std::string out = "0.05 0.1 0.5 RG [] 0 d " + PdfBytes::number(stroke.width_pt) + " w ";
    const auto at = [&](std::size_t i) {
      return points(stroke.points[i].x, height_ - stroke.points[i].y) + " ";
    };
    out += at(0) + "m ";
    for (std::size_t i = 1; i + 2 < stroke.points.size(); i += 3) out += at(i) + at(i + 1) + at(i + 2) + "c ";
    return out + "S\n";
  }

  // One array of glyphs and corrections; a glyph that stands higher or lower is lifted by Ts.
  std::string text(const GlyphRun& run) {
    const FontFace& face = glyphs_.fonts[run.font];
    std::string out = "BT /F" + std::to_string(run.font) + " " + PdfBytes::number(run.size_pt) +
                      " Tf 1 0 0 1 " + points(run.glyphs.front().x, height_ - run.baseline) + " Tm [";
    double pen = run.glyphs.front().x, rise = 0, lag = 0;
    for (const auto& glyph : run.glyphs) {
      if (std::abs(glyph.rise - rise) > 0.01) {
        rise = glyph.rise;
        out += "] TJ " + PdfBytes::number(rise) + " Ts [";
      }
      if (glyph.id == face.space_glyph) lag = 0;
      out += moved(glyph.x + lag - pen, run.size_pt) + "<" + hex4(glyph.id) + ">";
      pen = glyph.x + lag + width(face, glyph.id) * run.size_pt / 1000;
      if (!wants_space(glyph, face)) continue;
      out += "<" + hex4(face.space_glyph) + ">";
      pen += width(face, face.space_glyph) * run.size_pt / 1000;
      if (lag == 0 && random_.chance(0.5)) lag = random_.between(0.11, 0.18) * run.size_pt;
    }
    return out + "] TJ" + (rise != 0 ? " 0 Ts" : "") + " ET\n";
  }

  static int width(const FontFace& face, std::uint32_t id) {
    return id < face.widths.size() ? face.widths[id] : 0;
  }

  static std::string moved(double distance_pt, double size_pt) {
    const double thousandths = -distance_pt * 1000 / size_pt;
    return std::abs(thousandths) < 0.5 ? "" : PdfBytes::number(std::round(thousandths));
  }

  bool wants_space(const PlacedGlyph& glyph, const FontFace& face) {
    return settings_.stray_space_share > 0 && face.space_glyph != 0 && !glyph.letters.empty() &&
           is_thai_mark(glyph.letters.back()) && random_.chance(settings_.stray_space_share);
  }

  const std::vector<InkedPage>& pages_;
  const GlyphPages& glyphs_;
  const std::vector<LayerMap>& maps_;
  GlyphPdfSettings settings_;
  Random random_;
  PdfBytes pdf_;
  std::string resources_;
  double height_ = 0;
};

}  // namespace

std::string to_glyph_pdf(const std::vector<InkedPage>& pages, const GlyphPages& glyphs,
                         const std::vector<LayerMap>& maps, const GlyphPdfSettings& settings, Random random) {
  return GlyphPdf(pages, glyphs, maps, settings, random).write();
}

}  // namespace thaimemo::make
