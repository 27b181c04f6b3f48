#include "extract/text/read_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/text/html_blocks.h"
#include "extract/text/line_style.h"
#include "extract/text/markup.h"
#include "extract/text/pipe_rows.h"
#include "extract/text/source_lines.h"
#include "extract/text/tab_rows.h"
#include "extract/text/text_encoding.h"

namespace thaimemo {
namespace {

Problem problem_of(const char* code, Severity severity, const std::string& place,
                   const std::string& message) {
  return {code, severity, 0, place, message};
}

const Box& box_of(const Block& block) {
  return std::visit([](const auto& part) -> const Box& { return part.bbox; }, block);
}

Line line_of(const SourceLine& source) {
  Line line;
  line.raw = source.text;
  line.bbox = {double(source.column), source.top(), double(source.column + letter_count(source.text)),
               source.bottom()};
  line.heading_level = heading_level(source.text);
  return line;
}

// Lines and tables of a text that is not a whole HTML document.
class BlockReader {
 public:
  BlockReader(const std::vector<SourceLine>& lines, const TextSettings& settings, Document& document)
      : lines_(lines), tabs_{settings.columns_max, settings.cell_lines_max}, document_(document) {}

  void read() {
    while (at_ < lines_.size()) {
      if (is_blank(lines_[at_].text)) {
        bold_.read(lines_[at_++].text);
      } else if (!read_html_table() && !read_pipe_table() && !read_tab_group()) {
        add_lines(at_ + 1);
      }
    }
  }

 private:
  Page& page() { return document_.pages[static_cast<size_t>(lines_[at_].page)]; }

  void add_lines(size_t end) {
    for (; at_ < end; ++at_) {
      const SourceLine& source = lines_[at_];
      const bool bold = bold_.read(source.text);
      if (is_blank(source.text)) continue;
      columns_before_ = 0;
      Line line = line_of(source);
      line.bold = bold;
      page().blocks.push_back(std::move(line));
    }
  }

  void add_table(Table table, size_t end) {
    if (lines_[at_].page != page_) tables_ = 0;
    page_ = lines_[at_].page;
    table.number = ++tables_;
    page().blocks.push_back(std::move(table));
    at_ = end;
    columns_before_ = 0;
  }

  bool read_pipe_table() {
    auto found = pipe_table(lines_, at_, tabs_.columns_max);
    if (found) add_table(std::move(found->table), found->end);
    return found.has_value();
  }

  // The lines from the one that holds "<table" to the one that closes it, or to the page's end.
  size_t end_of_html_table() const {
    OpenElements open;
    bool begun = false;
    size_t end = at_;
    for (; end < lines_.size() && lines_[end].page == lines_[at_].page && !(begun && open.none()); ++end) {
      size_t from = 0;
      while (const auto tag = next_tag(lines_[end].text, from)) {
        if (tag->name == "table") open.add(*tag), begun = true;
        from = tag->end;
      }
    }
    return end;
  }

  bool begins_html_table() const {
    const std::string_view line = lines_[at_].text;
    size_t from = 0;
    while (const auto tag = next_tag(line, from)) {
      if (tag->name == "table" && !tag->closing) return line.find('\t') > tag->begin;
      from = tag->end;
    }
    return false;
  }

  bool read_html_table() {
    if (!begins_html_table()) return false;
    const size_t end = end_of_html_table();
    const SourceLine &first = lines_[at_], &last = lines_[end - 1];
    const auto length = static_cast<size_t>(last.text.data() + last.text.size() - first.text.data());
    auto part = html_blocks({first.text.data(), length}, first.number);
    if (part) {
      add_html(std::move(*part), end);
      at_ = end;
    } else {
      document_.problems.push_back(
          {"markup-refused", Severity::warning, first.page + 1, "line " + std::to_string(first.number + 1),
           "The table's markup is nested or broken beyond bounds; its lines were read as text."});
      add_lines(end);
    }
    return true;
  }

  void add_html(HtmlPart part, size_t end) {
    part.blocks = with_missing_lines(std::move(part.blocks), end);
    for (Block& block : part.blocks) {
      if (Table* table = std::get_if<Table>(&block))
        add_table(std::move(*table), at_);
      else
        page().blocks.push_back(std::move(block));
    }
    columns_before_ = 0;
  }

  // Lines that the HTML parser takes for a comment, a title or a script are lines all the same.
  std::vector<Block> with_missing_lines(std::vector<Block> blocks, size_t end) const {
    std::vector<int> begun(static_cast<size_t>(lines_[end - 1].number - lines_[at_].number) + 2);
    for (const Block& block : blocks) {
      ++begun[static_cast<size_t>(box_of(block).y0) - static_cast<size_t>(lines_[at_].number)];
      --begun[static_cast<size_t>(box_of(block).y1) - static_cast<size_t>(lines_[at_].number)];
    }
    int open = 0;
    const size_t found = blocks.size();
    for (size_t i = at_; i < end; ++i) {
      open += begun[static_cast<size_t>(lines_[i].number - lines_[at_].number)];
      if (open == 0 && has_visible_text(lines_[i].text)) blocks.push_back(line_of(lines_[i]));
    }
    if (blocks.size() > found) std::stable_sort(blocks.begin(), blocks.end(), stands_above);
    return blocks;
  }

  static bool stands_above(const Block& a, const Block& b) { return box_of(a).y0 < box_of(b).y0; }

  size_t skip_blank(size_t at) const {
    while (at < lines_.size() && is_blank(lines_[at].text)) ++at;
    return at;
  }

  // Whether the table before, over blank lines, has as many columns.
  bool follows_like(const TabGroup& group) const {
    return columns_before_ == group.columns && lines_[at_].page == page_;
  }

  bool precedes_like(const TabGroup& group) const {
    const size_t next = skip_blank(group.end);
    if (next == lines_.size() || lines_[next].page != lines_[at_].page) return false;
    const auto after = tab_group(lines_, next, {tabs_.columns_max, 1});
    return after && after->kind != TabGroup::Kind::indented && after->columns == group.columns;
  }

  bool is_table(const TabGroup& group) {
    if (group.kind == TabGroup::Kind::table) return true;
    if (follows_like(group)) return true;
    return group.kind == TabGroup::Kind::pair && precedes_like(group);
  }

  bool read_tab_group() {
    auto group = tab_group(lines_, at_, tabs_);
    if (!group) return false;
    if (!is_table(*group)) return add_lines(group->end), true;
    add_table(table_of_rows(std::move(group->rows), false), group->end);
    columns_before_ = group->columns;
    return true;
  }

  const std::vector<SourceLine>& lines_;
  TabSettings tabs_;
  Document& document_;
  size_t at_ = 0;
  int page_ = 0, tables_ = 0;  // of the last table: its page, and how many that page has
  size_t columns_before_ = 0;  // of the last block where that is a tab table, else 0
  BoldMarks bold_;
};

bool ends_with(const std::string& name, std::string_view ending) {
  return name.size() >= ending.size() &&
         starts_with_any_case(std::string_view(name).substr(name.size() - ending.size()), ending);
}

bool is_html(std::string_view text, const std::string& source) {
  const std::string_view start = trimmed(text.substr(0, 1000));
  return starts_with_any_case(start, "<!doctype html") || starts_with_any_case(start, "<html") ||
         ends_with(source, ".html") || ends_with(source, ".htm");
}

void set_pages(Document& document, int count) {
  document.page_count = count;
  for (int number = 1; number <= count; ++number) {
    Page page;
    page.number = number;
    page.origin = Origin::text_file;
    page.reason = "text file";
    document.pages.push_back(std::move(page));
  }
}

// Pages are as wide as their longest line and as high as the file's lines up to their end.
void set_page_sizes(Document& document) {
  for (Page& page : document.pages)
    for (const Block& block : page.blocks) {
      page.width = std::max(page.width, box_of(block).x1);
      page.height = std::max(page.height, box_of(block).y1);
    }
}

bool read_html_document(std::string_view text, Document& document) {
  auto part = html_blocks(text);
  if (!part) {
    document.problems.push_back(
        problem_of("markup-refused", Severity::warning, "",
                   "The markup is nested or broken beyond bounds; it was read as plain text."));
    return false;
  }
  document.title = part->title;
  set_pages(document, 1);
  document.pages[0].blocks = std::move(part->blocks);
  return true;
}

void read_lines(std::string_view text, const TextSettings& settings, Document& document) {
  std::vector<SourceLine> lines = split_lines(text);
  while (!lines.empty() && is_blank(lines.back().text)) lines.pop_back();
  const int pages = lines.empty() ? 1 : lines.back().page + 1;
  if (pages > settings.pages_max) {
    document.status = Status::too_large;
    document.page_count = pages;
    document.problems.push_back(
        problem_of("too-many-pages", Severity::error, "",
                   "The text has " + std::to_string(pages) + " pages; raise the limit."));
    return;
  }
  set_pages(document, pages);
  BlockReader(lines, settings, document).read();
}

void note_encoding(Encoding encoding, Document& document) {
  if (encoding == Encoding::windows_874)
    document.problems.push_back(problem_of("text-encoding-guessed", Severity::warning, "",
                                           "The text is not UTF-8; it was read as windows-874 (TIS-620)."));
  if (encoding == Encoding::utf8_damaged)
    document.problems.push_back(problem_of("text-bytes-replaced", Severity::warning, "",
                                           "Some bytes are not UTF-8; each became U+FFFD."));
  if (encoding == Encoding::utf16_damaged)
    document.problems.push_back(
        problem_of("text-bytes-replaced", Severity::warning, "",
                   "Some letters of the UTF-16 text are broken; each became U+FFFD."));
  if (encoding != Encoding::not_text) return;
  document.status = Status::damaged;
  document.problems.push_back(
      problem_of("not-text", Severity::error, "", "The file's name promises text; it holds none."));
}

}  // namespace

Document read_text(std::string_view bytes, const std::string& source, const std::string& sha256,
                   const TextSettings& settings) {
  Document document;
  document.source = source;
  document.sha256 = sha256;
  const DecodedText decoded = decode_text(bytes);
  note_encoding(decoded.encoding, document);
  if (decoded.encoding == Encoding::not_text) return document;
  if (!is_html(decoded.text, source) || !read_html_document(decoded.text, document))
    read_lines(decoded.text, settings, document);
  set_page_sizes(document);
  return document;
}

}  // namespace thaimemo
