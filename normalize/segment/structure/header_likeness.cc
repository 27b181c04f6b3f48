// Headers of one table on several pages, held against each other.
#include <algorithm>
#include <map>

#include "normalize/segment/structure/headers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"
#include "normalize/segment/wording/misread.h"

namespace thaimemo {
namespace {

// Likeness as in wording/likeness.h: 1 for the same text. By eye on made reports; the part that may be hardly
// legible on faxes of seed 8002.
struct LikenessSettings {
  double same = 0.6;      // a header cell read with a few letters wrong on one of two pages
  double hardly = 0.4;    // below this two cells say different things
  double average = 0.75;  // of all columns together
  // Of two headers of a scan with look-alike letters made one: one letter in eight is misread otherwise.
  double same_wording = 0.875;
  double telling_weight = 2;            // of a rule whose words stand in headers of its field alone
  double repeated = 0.75;               // of a header cell printed again after a page break
  std::size_t columns_per_misread = 3;  // one column in three may be hardly legible
  int repeated_cells_min = 2;           // one alone may be a cell of the table that says the header's word
};
constexpr LikenessSettings settings;

// The same header, printed twice: as many columns, and nearly all of them say nearly the same.
bool alike(const TableHeader& a, const TableHeader& b) {
  if (!a.found() || !b.found() || a.columns.size() != b.columns.size()) return false;
  double sum = 0;
  std::size_t misread = 0;
  for (size_t i = 0; i < a.columns.size(); ++i) {
    const double here = likeness(folded(a.columns[i].header), folded(b.columns[i].header), settings.hardly);
    if (here < settings.hardly) return false;
    misread += here < settings.same ? 1 : 0;
    sum += here;
  }
  return settings.columns_per_misread * misread <= a.columns.size() &&
         sum >= settings.average * static_cast<double>(a.columns.size());
}

// What a column means in `known` it means here, unless another column has that field; scores may have several.
void complete(std::vector<Column>& columns, const std::vector<Column>& known) {
  for (size_t i = 0; i < columns.size(); ++i) {
    Column& column = columns[i];
    if (column.field || column.numbering != Numbering::none) continue;
    if (known[i].field && *known[i].field != Field::score && has_field(columns, *known[i].field)) continue;
    column.field = known[i].field;
    column.numbering = known[i].numbering;
    if (!column.year) column.year = known[i].year;
  }
}

// A column of a header, and its letters as look-alikes.
struct Wording {
  std::string letters;
  size_t header = 0, column = 0;
};

std::vector<Wording> wordings_in(const std::vector<TableHeader>& headers) {
  std::vector<Wording> wordings;
  for (size_t h = 0; h < headers.size(); ++h)
    for (size_t c = 0; headers[h].found() && headers[h].recognized && c < headers[h].columns.size(); ++c)
      if (const Column& column = headers[h].columns[c];
          !column.header.empty() && column.doubt != HeaderDoubt::shared)
        wordings.push_back({look_alike_letters(folded(column.header)), h, c});
  return wordings;
}

// What a wording means in most of the document's tables; its own meaning where no other has more of them.
std::optional<Field> meant_in_most(const Wording& wording, const std::vector<Wording>& wordings,
                                   const std::vector<TableHeader>& headers) {
  std::map<std::optional<Field>, int> tables;
  for (const Wording& other : wordings)
    if (likeness(wording.letters, other.letters, settings.same_wording) >= settings.same_wording)
      ++tables[headers[other.header].columns[other.column].field];
  std::optional<Field> best = headers[wording.header].columns[wording.column].field;
  for (const auto& [field, count] : tables)
    if (field && field != Field::score && count > tables[best]) best = field;
  return best;
}

// Gives the columns of one table what the others say, where each field still has one column.
void adopt(const std::map<size_t, Field>& meant, std::vector<Column>& columns) {
  for (const auto& [column, field] : meant) columns[column].doubt = HeaderDoubt::contested;
  std::vector<Column> changed = columns;
  for (const auto& [column, field] : meant) {
    changed[column].field = field;
    changed[column].numbering = Numbering::none;
  }
  for (const auto& [column, field] : meant)
    if (std::ranges::count(changed, std::optional(field), &Column::field) > 1) return;
  columns = std::move(changed);
}

// Whether a column's header also says a field that no column of the table has, and no sign or word ties the two.
bool names_another(const Column& column, const TableHeader& header, const Rules& rules) {
  static const Pattern tied("[/,]|และ|หรือ|ตาม|เพื่อ|ของ|ใน");
  if (tied.found_in(folded(column.header))) return false;
  for (const auto& [name, weight] : meanings_of(column.header, rules)) {
    if (weight < settings.telling_weight || name == "ordinal" || name == "other") continue;
    if (const Field field = field_named(name); field != *column.field && !has_field(header.columns, field))
      return !is_known_wording(column.header, rules);
  }
  return false;
}

bool says_a_header(const Cell& cell, const std::vector<Column>& columns) {
  const std::string line = folded(text_of(cell));
  return std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
    return !column.header.empty() &&
           likeness(line, folded(column.header), settings.repeated) >= settings.repeated;
  });
}

}  // namespace

void reconcile(std::vector<TableHeader>& headers) {
  for (size_t i = 1; i < headers.size(); ++i)
    if (alike(headers[i - 1], headers[i])) complete(headers[i].columns, headers[i - 1].columns);
  for (size_t i = headers.size(); i-- > 1;)
    if (alike(headers[i - 1], headers[i])) complete(headers[i - 1].columns, headers[i].columns);
}

void doubt_joined(TableHeader& header, const Rules& rules) {
  for (Column& column : header.columns)
    if (column.field && column.doubt == HeaderDoubt::none && names_another(column, header, rules))
      column.doubt = HeaderDoubt::joined;
}

void agree(std::vector<TableHeader>& headers) {
  const auto wordings = wordings_in(headers);
  std::map<size_t, std::map<size_t, Field>> meant;
  for (const Wording& wording : wordings) {
    const Column& column = headers[wording.header].columns[wording.column];
    const auto field = meant_in_most(wording, wordings, headers);
    if (field && field != column.field) meant[wording.header][wording.column] = *field;
  }
  for (const auto& [header, columns] : meant) adopt(columns, headers[header].columns);
}

bool repeats_header(const TableGrid& grid, int row, const std::vector<Column>& columns) {
  const auto cells = grid.filled(row);
  const auto repeated = std::count_if(cells.begin(), cells.end(),
                                      [&](const Cell* cell) { return says_a_header(*cell, columns); });
  return repeated >= settings.repeated_cells_min && 2 * repeated > static_cast<long>(cells.size());
}

void settle(TableHeader& header, const std::map<int, Field>& columns) {
  const auto means_the_same = [](const Column& column, Field field) {
    return column.field == field && field != Field::score && field != Field::other;
  };
  for (const auto& [index, field] : columns) {
    if (index < 0 || static_cast<size_t>(index) >= header.columns.size()) continue;
    for (Column& other : header.columns)
      if (means_the_same(other, field)) other.field.reset();
    Column& column = header.columns[static_cast<size_t>(index)];
    column.field = field == Field::other ? std::nullopt : std::optional(field);
    column.numbering = Numbering::none;
    column.guessed = false;
    column.doubt = HeaderDoubt::none;
    header.settled = true;
  }
}

}  // namespace thaimemo
