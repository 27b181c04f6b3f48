// The parts without scores: outturn, topics, guidelines, improvements, lists of what is disclosed.
#include "corpus/make/draft/compose_parts.h"

#include <algorithm>
#include <array>

namespace thaimemo::make {

namespace {

std::vector<Field> outturn_fields(Draft& draft) {
  std::vector<Field> fields = {Field::measure, Field::steps, Field::responsible, Field::period,
                               Field::result};
  if (draft.random.chance(0.75)) fields.push_back(Field::outcome);
  return fields;
}

void add_plain_opening(Draft& draft) {
  if (draft.random.chance(0.6))
    draft.report.blocks.emplace_back(Paragraph{draft.say("opening.plain"), "", true});
}

// The first paragraph of each measure carries the row's number, as lists of guidelines do.
void number_measures(Draft& draft, std::vector<MeasureRow>& rows) {
  int number = 0;
  for (auto& row : rows) {
    auto& measure = row.texts[Field::measure];
    const std::string label = draft.in_digits(std::to_string(++number) + ". ");
    measure = {label + draft.say("measure")};
  }
}

// The last items of the parts of the assessment, in the order of the list oit.section.
constexpr std::array section_ends{9, 17, 24, 28, 33, 41, 43};
constexpr int items_max = section_ends.back();

// Shares of items, by eye on agencies' lists.
constexpr double no_address_share = 0.1, foreign_share = 0.12, second_address_share = 0.15,
                 no_remark_share = 0.3;

// What stays the same through one list.
struct DisclosureStyle {
  int item_form = 0;  // O1, O 1, o1, O๑, ข้อ 1, 1
  bool one_column = false, remarks = true, responsible = false, dashes = false;
};

DisclosureStyle draw_list_style(Random& random) {
  DisclosureStyle style;
  style.item_form = std::max(0, random.between(-3, 5));
  style.one_column =
      style.item_form < 4 && random.chance(0.2);  // a bare number before a title may be anything
  style.remarks = random.chance(0.85);
  style.responsible = random.chance(0.25);
  style.dashes = random.chance(0.5);
  return style;
}

std::string item_text(Draft& draft, int item, int form) {
  const std::string number = std::to_string(item);
  static const std::array<std::string, 6> before{"O", "O ", "o", "O", "ข้อ ", ""};
  if (form < 3) return before[static_cast<std::size_t>(form)] + number;
  const Digits digits = form == 3 ? Digits::thai : draft.report.axes.digits;
  return before[static_cast<std::size_t>(form)] + with_digits(number, digits, draft.random);
}

// Addresses keep their Arabic digits.
std::vector<std::string> draw_addresses(Draft& draft, bool dashes) {
  if (draft.random.chance(no_address_share)) return {dashes ? "-" : ""};
  const bool foreign = draft.random.chance(foreign_share), two = draft.random.chance(second_address_share);
  const auto one = [&] {
    return draft.grammar.say(foreign ? "oit.address.foreign" : "oit.address", draft.random);
  };
  std::vector<std::string> addresses = {one()};
  if (two) addresses.push_back(one());
  return addresses;
}

Column list_column(const std::string& header, double weight, bool key) {
  Column column;
  column.header = header;
  column.weight = weight;
  column.key = key;
  return column;
}

// The columns of a list; every row has its cells in this order.
Grid list_grid(Draft& draft, const DisclosureStyle& style) {
  Grid grid;
  if (!style.one_column) grid.columns.push_back(list_column(draft.say("header.oit.item"), 0.5, true));
  grid.columns.push_back(
      list_column(draft.say(style.one_column ? "header.oit.both" : "header.oit.measure"), 1.6, true));
  grid.columns.back().field = Field::measure;
  if (style.responsible) {
    grid.columns.push_back(list_column(draft.say("header.responsible"), 0.9, false));
    grid.columns.back().field = Field::responsible;
  }
  grid.columns.push_back(list_column(draft.say("header.oit.address"), 1.8, false));
  if (style.remarks) grid.columns.push_back(list_column(draft.say("header.oit.remark"), 1.2, false));
  return grid;
}

void add_disclosure(Draft& draft, int item, const DisclosureStyle& style, Grid& grid) {
  const std::string written = item_text(draft, item, style.item_form);
  const std::string title =
      draft.in_digits(built_in_wordings().list("oit.item").at(static_cast<std::size_t>(item - 1)));
  Measure measure;
  measure.section = draft.section;
  measure.fields = {{Field::measure, style.one_column ? written + " " + title : title}};
  std::vector<GridCell> row;
  if (!style.one_column) row.push_back(GridCell{{written}});
  row.push_back(GridCell{{measure.fields.front().second}});
  if (style.responsible) {
    measure.fields.emplace_back(Field::responsible, draft.say("responsible"));
    row.push_back(GridCell{{measure.fields.back().second}});
  }
  row.push_back(GridCell{draw_addresses(draft, style.dashes)});
  measure.other = {{"item", "O" + std::to_string(item)}, {"address", row.back().text()}};
  if (style.remarks) {
    row.push_back(GridCell{{draft.random.chance(no_remark_share) ? "" : draft.say("oit.remark")}});
    measure.other.emplace_back("remark", row.back().text());
  }
  grid.rows.push_back(std::move(row));
  draft.report.truth.measures.push_back(std::move(measure));
}

// One table of the items from `first` to `last`, the header as in all tables of the list.
void add_list(Draft& draft, int first, int last, const DisclosureStyle& style, const Grid& like) {
  Grid grid = like;
  for (int item = first; item <= last; ++item) add_disclosure(draft, item, style, grid);
  add_before_tables(draft);
  add_grid(draft, std::move(grid));
}

}  // namespace

void add_outturn(Draft& draft, int number) {
  std::string heading = draft.say("section.outturn");
  if (number > 0) heading = draft.in_digits(std::to_string(number) + ". ") + heading;
  if (number > 0 || draft.random.chance(0.5)) add_heading(draft, heading, 1);
  auto fields = outturn_fields(draft);
  fields.insert(fields.begin(), Field::indicator);
  std::vector<int> order = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  if (draft.random.chance(0.3)) draft.random.shuffle(order);
  if (draft.random.chance(0.3)) order.resize(static_cast<std::size_t>(draft.random.between(4, 8)));
  std::vector<MeasureRow> rows;
  for (const int i : order) {
    const int ordinal =
        draft.indicator_style == IndicatorStyle::numbered ? i : static_cast<int>(rows.size()) + 1;
    rows.push_back(make_row(draft, i, i, fields));
    rows.back().indicator_text = indicator_text(draft, i, ordinal, draft.indicator_style);
  }
  add_measures(draft, fields, std::move(rows), false);
}

void add_topics(Draft& draft) {
  add_title(draft);
  add_plain_opening(draft);
  const auto fields = outturn_fields(draft);
  const auto& themes = built_in_wordings().list("theme", draft.report.axes.wordings);
  const int count = draft.random.between(4, 8);
  for (int i = 0; i < count; ++i) {
    const std::string theme = draft.grammar.expand(themes[static_cast<std::size_t>(i)], draft.random);
    add_heading(draft, draft.in_digits(std::to_string(i + 1) + ". ") + theme, 1);
    std::vector<MeasureRow> rows;
    const int measures = draft.random.between(1, draft.report.axes.length);
    for (int m = 0; m < measures; ++m) rows.push_back(make_row(draft, std::nullopt, i + 1, fields));
    add_measures(draft, fields, std::move(rows), false);
  }
}

void add_guidelines(Draft& draft) {
  add_title(draft);
  auto fields = outturn_fields(draft);
  std::vector<MeasureRow> rows;
  const int count = draft.random.between(4, 4 + 4 * draft.report.axes.length);
  for (int i = 0; i < count; ++i)
    rows.push_back(make_row(draft, std::nullopt, draft.random.between(1, 10), fields));
  if (draft.indicator_style != IndicatorStyle::bare) number_measures(draft, rows);
  add_measures(draft, fields, std::move(rows), false);
}

void add_improvements(Draft& draft) {
  add_title(draft);
  add_plain_opening(draft);
  const std::vector<Field> fields = {Field::issue, Field::measure, Field::period, Field::responsible,
                                     Field::result};
  std::vector<MeasureRow> rows;
  const int count = draft.random.between(3, 3 + 4 * draft.report.axes.length);
  for (int i = 0; i < count; ++i)
    rows.push_back(make_row(draft, std::nullopt, draft.random.between(1, 10), fields));
  add_measures(draft, fields, std::move(rows), false);
}

void add_disclosures(Draft& draft) {
  draft.grammar.known["host"] = draft.grammar.say("oit.host", draft.random);
  add_title(draft);
  add_plain_opening(draft);
  const DisclosureStyle style = draw_list_style(draft.random);
  const Grid like = list_grid(draft, style);
  const int count = std::min(items_max, draft.random.between(8, 14) + 12 * (draft.report.axes.length - 1));
  const int first = draft.random.chance(0.6) ? 1 : draft.random.between(1, items_max - count + 1);
  const int last = first + count - 1;
  if (draft.random.chance(0.6)) return add_list(draft, first, last, style, like);
  int begin = 1, part = 0;
  for (std::size_t i = 0; i < section_ends.size(); begin = section_ends[i++] + 1) {
    const int from = std::max(first, begin), to = std::min(last, section_ends[i]);
    if (from > to) continue;
    add_heading(draft,
                draft.in_digits(std::to_string(++part) + ". ") + built_in_wordings().list("oit.section")[i],
                1);
    add_list(draft, from, to, style, like);
  }
}

}  // namespace thaimemo::make
