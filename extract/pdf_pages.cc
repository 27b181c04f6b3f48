#include "extract/pdf_pages.h"

#include <algorithm>
#include <cmath>

#include "extract/doubts/layer_notes.h"
#include "extract/doubts/paper_doubt.h"
#include "extract/doubts/table_notes.h"
#include "extract/failure.h"
#include "extract/glyph_lessons.h"
#include "extract/number_check.h"
#include "extract/pdf/layer/layer_health.h"
#include "extract/pdf/layer/layer_words.h"
#include "extract/pdf/layer/raised_marks.h"
#include "extract/pdf/layer/struck.h"
#include "extract/pictures.h"
#include "extract/record/points.h"
#include "extract/table/layout.h"
#include "extract/table/partial/shaded_headers.h"
#include "extract/table/partial/shaded_rows.h"
#include "extract/table/ruled/grid.h"

namespace thaimemo {

namespace {

// The page's frame, with nothing on it yet.
Page blank_page(const PageContent& content, const std::string& reason) {
  Page page;
  page.number = content.number;
  page.width = content.width;
  page.height = content.height;
  page.rotation = content.rotation;
  page.reason = reason;
  return page;
}

constexpr double usual_scan_dpi = 300, scan_dpi_min = 72, scan_dpi_max = 600;

Problem page_problem(int page, const char* code, Severity severity, const std::string& message) {
  return {code, severity, page, "", message};
}

// The image's own resolution, as far as the limit on pixels lets it.
double render_dpi(const PageContent& content, double megapixels_max) {
  const double own = image_dpi(content);
  const double wanted = own > 0 ? std::clamp(own, scan_dpi_min, scan_dpi_max) : usual_scan_dpi;
  const double square_inches = content.width * content.height / (points_per_inch * points_per_inch);
  const double affordable = std::floor(std::sqrt(0.99 * megapixels_max * 1e6 / square_inches));
  return std::min(std::round(wanted), std::max(affordable, scan_dpi_min));
}

struct LayerReading {
  PageContent content;
  std::vector<StyledWord> words;
  LayerHealth health;
};

LayerReading reading_of(PageContent content) {
  turn_text_upright(content);
  raise_marks(content.glyphs);
  mark_struck(content);
  std::vector<StyledWord> words = words_of(content);
  const LayerHealth health = judge_layer(content, words);
  return {std::move(content), std::move(words), health};
}

// Reads one page after another and keeps what goes wrong.
class PdfPages {
 public:
  PdfPages(Document& document, PdfFile& file, const ExtractSettings& settings, ScanReader& scans)
      : document_(document),
        file_(file),
        settings_(settings),
        scans_(scans),
        lessons_(file, scans),
        numbers_(file, scans) {}

  void read(int number) {
    try {
      document_.pages.push_back(page_of(number));
      note_missed_tables(document_.pages.back(), document_.problems);
      open_ = open_table_of(document_.pages.back(), open_ ? &*open_ : nullptr);
    } catch (const Error& error) {
      open_.reset();
      document_.problems.push_back(page_failure(error, number));
      document_.status = Status::partial;
    }
    keep_problems();
  }

 private:
  Page page_of(int number) {
    PageContent content = file_.read_page(number);
    keep_problems();
    const PageContent as_rendered{content.number, content.width, content.height, content.rotation, {}, {}, {},
                                  content.images};
    check_numbers(content);
    LayerReading layer = read_layer(std::move(content));
    if (!layer.health.usable) return scanned_page(as_rendered, layer.health.reason);
    doubt(number, layer.content, layer.health);
    if (layer.health.from_scanner) check_scanned(layer, as_rendered);
    for (Problem& note : numbers_.take_notes()) document_.problems.push_back(std::move(note));
    Page page = layer_page(layer.content, layer.words, layer.health.reason, open_ ? &*open_ : nullptr);
    note_unseen(page, document_.problems);
    settle_strikes(page, layer.content.strikes, document_.problems);
    if (!layer.health.from_scanner) read_pictures(page, as_rendered, layer);
    return page;
  }

  // Digits that the layer itself puts in doubt stay in doubt where OCR fails.
  void check_numbers(PageContent& content) try {
    if (std::ranges::any_of(content.glyphs, &Glyph::doubted)) numbers_.check(content, settings_.ocr);
  } catch (const Error& error) {
    document_.problems.push_back(page_failure(error, content.number));
  }

  // Somebody else's OCR is not believed in numbers.
  void check_scanned(LayerReading& layer, const PageContent& as_rendered) try {
    if (!settings_.ocr || layer.content.rotation != as_rendered.rotation) return;
    const Image picture =
        file_.render(as_rendered.number, render_dpi(as_rendered, settings_.page_megapixels_max));
    numbers_.check_scanned(layer.words, picture, as_rendered.number, as_rendered.width);
  } catch (const Error& error) {
    document_.problems.push_back(page_failure(error, as_rendered.number));
  }

  // A page with a text layer is not lost where OCR of its pictures fails.
  void read_pictures(Page& page, const PageContent& as_rendered, const LayerReading& layer) try {
    const std::vector<Box> pictures = pictures_without_text(layer.content, layer.words);
    if (pictures.empty()) return;
    const bool upright = layer.content.rotation == as_rendered.rotation;
    if (settings_.ocr && upright) {
      const double dpi = render_dpi(as_rendered, settings_.page_megapixels_max);
      const Image rendered = file_.render(page.number, dpi);
      if (add_pictured_text(page, scans_.read(only_pictures(rendered, pictures, layer.words, page.width)))) {
        page.reason += ", pictures of text read";
        return;
      }
    }
    for (const Box& picture : pictures)
      document_.problems.push_back(
          {"image-not-read", Severity::info, page.number, point_place(picture),
           "A large picture stands beside the text layer; no text in it was read. Look at the page."});
  } catch (const Error& error) {
    document_.problems.push_back(page_failure(error, page.number));
  }

  // With the letters that were learned from the picture, where those make the layer better.
  LayerReading read_layer(PageContent content) {
    PageContent taught;
    const bool learned = settings_.ocr && lessons_.concern(content) && learn(taught = content);
    LayerReading layer = reading_of(std::move(content));
    if (!learned) return layer;
    LayerReading repaired = reading_of(std::move(taught));
    if (repaired.health.score.value() <= layer.health.score.value()) return layer;
    if (repaired.health.usable) repaired.health.reason += ", letters learned from the picture";
    return repaired;
  }

  // A page with a text layer is not lost where OCR fails.
  bool learn(PageContent& content) try {
    if (lessons_failed_) return false;
    const bool learned = lessons_.teach(content);
    file_.take_problems();  // of the pages ahead, which say it again
    for (Problem& note : lessons_.take_notes()) document_.problems.push_back(std::move(note));
    return learned;
  } catch (const Error& error) {
    document_.problems.push_back(page_failure(error, content.number));
    lessons_failed_ = true;
    return false;
  }

  void keep_problems() {
    for (Problem& problem : file_.take_problems()) document_.problems.push_back(std::move(problem));
  }

  Page scanned_page(const PageContent& content, const std::string& reason) {
    if (!settings_.ocr || content.number < settings_.ocr_from_page) return unread_page(content, reason);
    const Image scan = file_.render(content.number, render_dpi(content, settings_.page_megapixels_max));
    if (auto doubt = paper_doubt(scan, content.number)) document_.problems.push_back(std::move(*doubt));
    Page page = scans_.read(scan, open_ ? &*open_ : nullptr);
    page.number = content.number;
    page.rotation = (page.rotation + content.rotation) % 360;
    page.reason = reason;
    if (page.blocks.empty()) document_.problems.push_back(ocr_found_nothing(content.number));
    return page;
  }

  Page unread_page(const PageContent& content, const std::string& reason) {
    add(content.number, "ocr-off", Severity::warning,
        "The page needs OCR (" + reason + "), which was switched off.");
    document_.status = Status::partial;
    return blank_page(content, reason);
  }

  // What is wrong with a layer that is used all the same.
  void doubt(int number, const PageContent& content, const LayerHealth& health) {
    if (health.without_unicode > 0)
      add(number, "layer-letters-missing", Severity::warning,
          std::to_string(health.without_unicode) + " of " + std::to_string(health.glyphs) +
              " glyphs have no letter in the text layer. Compare with the page image.");
    if (health.letters_lost)
      add(number, "layer-letters-lost", Severity::warning,
          std::to_string(health.score.words_broken) + " common words lack a mark, " +
              std::to_string(health.score.words_whole) +
              " have theirs. The text layer has lost letters; compare with the page image.");
    if (health.from_scanner)
      add(number, "layer-from-scanner", Severity::warning,
          "The text layer is somebody else's OCR of the page image. Compare its numbers with the image.");
    if (!content.cut_short) return;
    document_.status = Status::partial;
    add(number, "page-cut-short", Severity::error,
        "The page holds more than its budget; what follows was not read.");
  }

  void add(int page, const char* code, Severity severity, const std::string& message) {
    document_.problems.push_back(page_problem(page, code, severity, message));
  }

  Document& document_;
  PdfFile& file_;
  const ExtractSettings& settings_;
  ScanReader& scans_;
  std::optional<OpenTable> open_;  // at the end of the page before
  GlyphLessons lessons_;
  NumberCheck numbers_;
  bool lessons_failed_ = false;
};

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t names_max = 5;  // more fill no message
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), names_max); ++i)
    list += (i > 0 ? ", \"" : "\"") + names[i] + "\"";
  return names.size() > names_max ? list + " and " + std::to_string(names.size() - names_max) + " more"
                                  : list;
}

// What of the file is not among its pages.
void tell_wrapping(Document& document, const PdfWrapping& wrapping) {
  const auto tell = [&](const char* code, Severity severity, const std::string& message) {
    document.problems.push_back(page_problem(0, code, severity, message));
  };
  if (wrapping.dynamic_form) {
    document.status = Status::partial;
    tell("form-not-read", Severity::error,
         "The file is a form that only its maker's reader lays out; what it holds was not read. Print it to "
         "a PDF "
         "there and read that.");
  }
  if (!wrapping.read.empty())
    tell("portfolio-read", Severity::info,
         "The file is a portfolio; \"" + wrapping.read + "\" inside it was read in place of its cover page.");
  if (wrapping.unread.empty()) return;
  if (wrapping.portfolio) document.status = Status::partial;
  tell("files-inside-not-read", Severity::warning,
       "The file carries " + listed(wrapping.unread) + ", not read. Take out what is a report and read it.");
}

// The page's rules and those that shaded fields stand for.
std::vector<Rule> with_shading(const std::vector<Rule>& rules, const std::vector<Box>& fields,
                               const std::vector<StyledWord>& words) {
  std::vector<Rule> all = rules;
  if (fields.empty()) return all;
  const std::vector<Table> ruled = find_tables(rules);
  for (const auto& more :
       {rules_of_stripes(fields, words, ruled), rules_below_headers(fields, words, ruled, rules)})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

Page layer_page(const PageContent& content, const std::vector<StyledWord>& words, const std::string& reason,
                const OpenTable* above) {
  Page page = blank_page(content, reason);
  page.rules = joined_rules(content.rules);
  page.asides = content.asides;
  const std::vector<Rule> rules = with_shading(page.rules, content.fields, words);
  std::vector<Table> tables = find_tables(rules);
  for (Table& table : tables_below_headers(content.fields, words, tables, rules))
    tables.push_back(std::move(table));
  page.blocks = lay_out(words, std::move(tables), {}, above, rules);
  return page;
}

void add_pdf_pages(Document& document, PdfFile& file, int first, int last, const ExtractSettings& settings,
                   ScanReader& scans) {
  PdfPages pages(document, file, settings, scans);
  for (int number = first; number <= last; ++number) {
    pages.read(number);
    if (settings.on_page) settings.on_page(document);
  }
}

void add_pdf_pages(Document& document, const std::string& path, const ExtractSettings& settings,
                   ScanReader& scans) {
  PdfSettings limits;
  limits.page_megapixels_max = settings.page_megapixels_max;
  PdfFile file(path, limits);
  document.title = file.title();
  document.page_count = file.page_count();
  for (Problem& problem : file.take_problems()) document.problems.push_back(std::move(problem));
  tell_wrapping(document, file.wrapping());
  if (document.page_count < 1) throw Error("damaged", path, "the PDF has no pages");
  if (document.page_count > settings.pages_max)
    throw Error("too-many-pages", path,
                std::to_string(document.page_count) + " pages are more than the limit of " +
                    std::to_string(settings.pages_max),
                "Raise the limit if the file is sound.");
  if (settings.on_page) settings.on_page(document);
  add_pdf_pages(document, file, 1, document.page_count, settings, scans);
}

}  // namespace thaimemo
