// Rows and columns of a table whose edges are known: between rules, and on the next page of a table that goes on
// between rules. Internal to extract/table/partial.
#pragma once

#include <optional>
#include <vector>

#include "extract/table/borderless/rows.h"
#include "extract/table/partial/partial_settings.h"
#include "extract/table/rows/banded_text.h"
#include "extract/table/rows/row_edges.h"

namespace thaimemo {

// Whether text stands in columns: in few words, overflowing their cells, it reaches over the edges between them.
bool fits_columns(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                  const PartialSettings& settings);

// The edges of columns: the frame, and the middle of the white between them.
std::vector<double> edges_between(const std::vector<Interval>& columns, const Box& frame);

// The edges of a table's columns, from cells that span none; empty where a column has no such.
std::vector<double> column_edges_of(const Table& table);

// A row of cells, divided at rules between columns that do not reach its top: below a header cell over two columns, where
// no rule lies between its levels.
Table divided_at_hanging_rules(const Table& row, const std::vector<Rule>& rules,
                               const PartialSettings& settings);

// How many columns have words.
std::size_t columns_filled_by(const std::vector<StyledWord>& words, const std::vector<double>& xs);

// Lines below `top` down to a bold one, the page's foot or more white than rows leave.
std::vector<TextLine> lines_of_rows(std::vector<TextLine> lines, double top, const PartialSettings& settings);

// Whether the middle of a word lies in a box.
bool holds_middle(const Box& box, const StyledWord& word);

// The table that words make between edges of columns and of rows, its cells without text.
Table table_of_text(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                    const Interval& height, const RowEdges& rows, const PartialSettings& settings);

// What borderless tables are made of, with edges that are known.
BorderlessRows rows_between(const BandedText& text, std::vector<Interval> columns, std::vector<double> xs);

// Where text stands in each column, from edge to edge where there is none.
std::vector<Interval> columns_with_text(const std::vector<StyledWord>& words, const std::vector<double>& xs);

// The rows between rules of a table that goes on from the page before, in the columns that it had there; none where
// text does not stand in those.
std::optional<Table> with_known_columns(const Table& ruled, const std::vector<StyledWord>& words,
                                        const std::vector<Rule>& rules, const std::vector<Interval>& known,
                                        const PartialSettings& settings);

}  // namespace thaimemo
