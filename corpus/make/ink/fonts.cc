#include "corpus/make/ink/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <filesystem>

#include "base/problem.h"

#ifdef __SANITIZE_ADDRESS__
// Pango 1.50 never gives back the fontconfig patterns of a font map with a configuration of its own: some
// kilobytes for each FontBook. The leak sanitizer asks this function what to overlook.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\nleak:libpango";
}
#endif

namespace thaimemo::make {

namespace {

std::vector<std::string> font_files(const std::vector<std::string>& folders) {
  std::vector<std::string> files;
  for (const auto& folder : folders) {
    if (!std::filesystem::is_directory(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".ttf") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// File by file: adding a folder would want a cache to write to.
FcConfig* read_folders(const std::vector<std::string>& folders) {
  FcConfig* config = FcConfigCreate();
  for (const auto& file : font_files(folders))
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file.c_str()));
  return config;
}

std::vector<std::string> family_names(PangoFontMap* map) {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(map, &families, &count);
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) names.emplace_back(pango_font_family_get_name(families[i]));
  g_free(families);
  std::sort(names.begin(), names.end());
  return names;
}

// Outlines as drawn, never fitted to a grid of pixels: the layout is the same for PDF and for every
// resolution.
void set_exact_outlines(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
}

}  // namespace

FontBook::FontBook(const std::vector<std::string>& folders)
    : config_(read_folders(folders)), map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_), static_cast<FcConfig*>(config_));
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_), 72);
  context_ = pango_font_map_create_context(map_);
  pango_context_set_language(context_, pango_language_from_string("th"));
  set_exact_outlines(context_);
  families_ = family_names(map_);
  if (families_.empty())
    throw Error("fonts-missing", folders.empty() ? "" : folders.front(), "no fonts to print with",
                "Install the package fonts-thai-tlwg.");
}

FontBook::~FontBook() {
  g_object_unref(context_);
  g_object_unref(map_);
  FcConfigDestroy(static_cast<FcConfig*>(config_));
}

std::vector<std::string> FontBook::usual_folders(const std::string& fetched) {
  std::vector<std::string> folders = {"/usr/share/fonts/truetype/tlwg", "/usr/share/fonts/truetype/dejavu"};
  if (!fetched.empty()) folders.push_back(fetched);
  return folders;
}

std::vector<std::string> FontBook::families_among(const std::vector<std::string>& wanted) const {
  std::vector<std::string> here;
  for (const auto& family : wanted)
    if (std::find(families_.begin(), families_.end(), family) != families_.end()) here.push_back(family);
  if (here.empty())
    throw Error("fonts-missing", "", "none of the wanted font families is installed",
                "Install fonts-thai-tlwg.");
  return here;
}

}  // namespace thaimemo::make
