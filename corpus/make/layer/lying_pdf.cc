#include "corpus/make/layer/lying_pdf.h"

#include "corpus/make/layer/glyph_pdf.h"
#include "corpus/make/pdf/image_pdf.h"
#include "corpus/make/scan/scanned_pdf.h"

namespace thaimemo::make {

namespace {

// What a scanner that knows Latin only reads in Thai: a letter for most glyphs.
std::string garbage(const GlyphRun& run, Random& random) {
  static const std::string letters = "nuwmUiltIfaoeJsrR1l7ju;:,.'nuaW";
  std::string text;
  for (const auto& glyph : run.glyphs) {
    if (glyph.letters == U" ")
      text += ' ';
    else if (random.chance(0.75))
      text += letters[static_cast<std::size_t>(random.between(0, static_cast<int>(letters.size()) - 1))];
  }
  return text;
}

std::string to_searchable_scan(const std::vector<InkedPage>& pages, const GlyphPages& glyphs, Random random) {
  std::vector<ImagePage> images;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    images.push_back(
        scan_page(pages[i], random.chance(0.5) ? Scan::light : Scan::mid, random.branch(std::to_string(i))));
    for (const auto& run : glyphs.pages[i])
      images.back().hidden.push_back(
          {run.glyphs.front().x, pages[i].height - run.baseline, run.size_pt * 0.8, garbage(run, random)});
  }
  return to_image_pdf(images);
}

}  // namespace

std::string to_lying_pdf(const std::vector<InkedPage>& pages, Layer layer, const Random& random) {
  Random own = random.branch("layer lies");
  const GlyphPages glyphs = read_glyphs(pages);
  if (layer == Layer::scanner) return to_searchable_scan(pages, glyphs, own);
  std::vector<LayerMap> maps;
  for (std::size_t font = 0; font < glyphs.fonts.size(); ++font)
    maps.push_back(lying_map(true_map(glyphs, font), glyphs.fonts[font], layer, own));
  GlyphPdfSettings settings;
  settings.stray_space_share = layer == Layer::spaced ? 0.2 : 0;
  settings.bureau_names = layer == Layer::bureau;
  return to_glyph_pdf(pages, glyphs, maps, settings, own);
}

}  // namespace thaimemo::make
