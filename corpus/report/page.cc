#include "corpus/report/page.h"

#include "base/embedded_file.h"
#include "corpus/report/plots.h"
#include "corpus/report/titles.h"

namespace thaimemo {

std::vector<EmbeddedFile> report_base_files();

namespace quality {
namespace {

std::string style_sheet() {
  for (const EmbeddedFile& file : report_base_files())
    if (file.name == "style.css") return std::string(file.content);
  return "";
}

// The page's own language first, the other one beside it in small letters.
Html both(const Texts& texts, Language language) {
  if (language == Language::english) return texts.english;
  return Html(texts.thai) + tag("small", {{"lang", "en"}}, texts.english);
}

const Texts title{"รายงานคุณภาพคลังเอกสาร", "Quality of a corpus"};
const Texts purpose{"คลังเอกสารมีอะไร ขาดอะไร อ่านได้ดีเพียงใด และควรทำอะไรต่อ ตัวเลขทุกตัวบอกวิธีนับไว้ใต้หัวข้อ",
                    "What the archive holds, what it lacks, how well it was read, and what to do next. Every "
                    "figure says how it was counted."};
const Texts counted_word{"วิธีนับ:", "Counted:"};

Html content_of(const Figure& figure, const QualityReport& report, const PageSettings& settings) {
  if (figure.plot.kind == "tiles") return tiles_of(figure, settings);
  if (figure.plot.kind == "actions") return actions_of(figure, settings, report.database);
  const Html plot = plot_of(figure, settings.language);
  if (plot_says_all(figure)) return plot;
  return tag("div", {{"class", "beside", !plot.empty()}}, plot,
             tag("div", {{"class", "rows"}}, table_of(figure, settings)));
}

// "wide" needs the page's whole width, others stand side by side; "long" may be parted between printed sheets.
std::string classes_of(const Figure& figure, Language language) {
  constexpr size_t rows_beside = 12, columns_beside = 5;
  const bool drawn = !figure.plot.kind.empty() && figure.plot.kind != "bars";
  const bool is_long = figure.rows.size() > rows_beside && !plot_says_all(figure);
  const bool is_wide = drawn || is_long || columns_shown(figure, language).size() > columns_beside;
  if (figure.rows.empty() || !is_wide) return "";
  return is_long ? "wide long" : "wide";
}

// None where it would only repeat its section's.
Html heading_of(const Figure& figure, Language language) {
  for (const Section& section : sections())
    if (section.title.thai == figure.title.thai) return {};
  return tag("h3", {}, both(figure.title, language));
}

Html figure_part(const Figure& figure, const QualityReport& report, const PageSettings& settings) {
  const std::string classes = classes_of(figure, settings.language);
  return tag("article", {{"id", figure.id}, {"class", classes, !classes.empty()}},
             heading_of(figure, settings.language),
             tag("p", {{"class", "counted"}}, tag("b", {}, in(settings.language, counted_word)), " ",
                 in(settings.language, figure.counted)),
             content_of(figure, report, settings));
}

Html section_part(const Section& section, const QualityReport& report, const PageSettings& settings) {
  Html figures;
  for (const Figure& figure : report.figures)
    if (figure.section == section.id) figures += figure_part(figure, report, settings);
  const std::string& lead = in(settings.language, section.lead);
  return tag("section", {{"id", "part-" + section.id}}, tag("h2", {}, both(section.title, settings.language)),
             lead.empty() ? Html() : tag("p", {{"class", "lead"}}, lead),
             tag("div", {{"class", "figures"}}, figures));
}

Html contents(Language language) {
  Html links;
  for (const Section& section : sections())
    links += tag("li", {}, link_to("#part-" + section.id, in(language, section.title)));
  return tag("nav", {}, tag("ul", {}, links));
}

Html head(Language language) {
  return tag("head", {}, void_tag("meta", {{"charset", "utf-8"}}),
             void_tag("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
             void_tag("meta", {{"http-equiv", "Content-Security-Policy"},
                               {"content", "default-src 'none'; style-src 'unsafe-inline'"}}),
             tag("title", {}, in(language, title)), tag("style", {}, Html::trusted(style_sheet())));
}

}  // namespace

std::string to_html(const QualityReport& report, const PageSettings& settings) {
  const Language language = settings.language;
  Html body = tag("header", {}, tag("h1", {}, both(title, language)),
                  tag("p", {{"class", "lead"}}, in(language, purpose)),
                  tag("p", {{"class", "made"}}, report.database + " · thaimemo " + THAIMEMO_VERSION),
                  contents(language));
  for (const Section& section : sections()) body += section_part(section, report, settings);
  return "<!doctype html>\n" +
         tag("html", {{"lang", code_of(language)}}, head(language), tag("body", {}, tag("main", {}, body)))
             .markup() +
         "\n";
}

}  // namespace quality
}  // namespace thaimemo
