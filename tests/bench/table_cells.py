"""What programs found in a document as tables of cells, and how much of the truth is among it; for bench_tables.

A table is a list of (row, column, text) with text in each. Texts are compared whole, without white space, Markdown's signs and the order of
marks; Thai digits are Arabic ones, all dashes one, sara am one letter however it is written. Three figures for each true cell with text:

right                  one cell found has its text; each found cell serves once in its document
right but for marks    the same without vowels and tone marks above and below, which some programs lose: it tells a grid from a text layer
in its place           as the second, and row and column fit. A true table takes the found table, moved up or down and sideways as a whole,
                       in which most cells fit; so a program that leaves out a header row loses no others. Spans are not asked for
"""
import collections
import csv
import html
import io
import json
import re

MARKS = "ัิ-ฺ็-๎"
DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def comparable(text):
    text = re.sub("[‐-―−]", "-", text.translate(DIGITS).replace("ำ", "ํา"))
    text = re.sub(r"[\s\u200b\ufeff\u00ad*_\\`]", "", text)
    return re.sub(f"[{MARKS}]+", lambda run: "".join(sorted(run.group())), text)


def bare(text):
    return re.sub(f"[{MARKS}]", "", comparable(text))


def with_text(tables):
    return [[cell for cell in table if comparable(cell[2])] for table in tables]


def of_truth(record):
    return with_text([[(c["row"], c["column"], c["text"]) for c in table["cells"]] for table in record["tables"]])


def of_records(text):
    blocks = [block for line in text.splitlines() for block in json.loads(line).get("blocks", [])]
    return [[(c["row"], c["column"], c["raw"]) for c in block["cells"]] for block in blocks if "cells" in block]


def of_layout(text):
    """Runs of text with two spaces or more between them; a page is one table, a run's number in its line the column."""
    return [[(row, column, run) for row, line in enumerate(page.splitlines())
             for column, run in enumerate(re.split(r"\s{2,}", line.strip()))] for page in text.split("\f")]


def texts_in(node):
    """All text under a node in reading order, but for tables inside."""
    if isinstance(node, list):
        return " ".join(texts_in(part) for part in node)
    if not isinstance(node, dict) or node.get("type") == "table":
        return ""
    return node.get("content", "") + " " + " ".join(texts_in(node[key]) for key in ("kids", "list items") if key in node)


def of_opendataloader(text):
    tables = []

    def walk(node):
        if isinstance(node, dict) and node.get("type") == "table":
            tables.append([(c["row number"], c["column number"], texts_in(c.get("kids", [])))
                           for row in node["rows"] for c in row["cells"]])
        for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
            walk(part)

    walk(json.loads(text))
    return tables


def of_markdown(text):
    """Pipe tables; the row of dashes is none."""
    tables, rows = [], None
    for line in text.splitlines():
        if not line.startswith("|"):
            rows = None
        elif not re.fullmatch(r"[|\s:-]+", line) or not re.search("--", line):
            if rows is None:
                rows = []
                tables.append(rows)
            rows.append(re.split(r"(?<!\\)\|", line.strip()[1:-1]))
    return [[(row, column, html.unescape(re.sub(r"<br ?/?>", " ", cell))) for row, cells in enumerate(rows)
             for column, cell in enumerate(cells)] for rows in tables]


def of_page_tables(text):
    return [[(row, column, cell) for row, cells in enumerate(page["tables"]) for column, cell in enumerate(cells)]
            for page in json.loads(text)["pageTables"]]


def of_csv(text):
    """All pages as one table: the program does not say where one ends."""
    rows = csv.reader(io.StringIO(text))
    return [[(row, column, cell) for row, cells in enumerate(rows) for column, cell in enumerate(cells)]]


def common(one, other):
    return sum((collections.Counter(one) & collections.Counter(other)).values())


def best_fit(cells, tables, taken):
    """The found cells, by table and place, that fit one true table when a found table is moved as a whole."""
    best = []
    for number, table in enumerate(tables):
        moves = collections.defaultdict(list)
        for row, column, text in cells:
            for found_row, found_column in table.get(text, ()):
                if (number, found_row, found_column) not in taken:
                    moves[found_row - row, found_column - column].append((number, found_row, found_column))
        best = max([best, *moves.values()], key=len)
    return best


def placed(truth, found):
    tables = []
    for cells in found:
        places = collections.defaultdict(list)
        for row, column, text in cells:
            places[bare(text)].append((row, column))
        tables.append(places)
    taken = set()
    for cells in truth:
        taken.update(best_fit([(row, column, bare(text)) for row, column, text in cells], tables, taken))
    return len(taken)


def adjacency(tables):
    """Each pair of cells with text that are the next to each other in a row or a column, as Göbel et al. (2012) compare tables."""
    pairs = []
    for cells in tables:
        for along, across in ((0, 1), (1, 0)):
            lines = collections.defaultdict(list)
            for cell in cells:
                lines[cell[along]].append((cell[across], bare(cell[2])))
            for line in lines.values():
                texts = [text for _, text in sorted(line)]
                pairs += [(along, *pair) for pair in zip(texts, texts[1:])]
    return pairs


def of_tsv(text):
    """Lines of table, row, column and text, parted by tabulators."""
    tables = collections.defaultdict(list)
    for line in text.splitlines():
        table, row, column, cell = line.split("\t")
        tables[table].append((int(row), int(column), cell))
    return with_text(tables.values())


class Totals:
    def __init__(self):
        self.found = self.right = self.letters = self.placed = self.failed = 0
        self.pairs = self.pairs_found = self.pairs_right = 0

    def adjacency_f1(self):
        return 2 * self.pairs_right / max(1, self.pairs + self.pairs_found)

    def add(self, truth, found):
        """One document; `found` is None where the program failed."""
        self.failed += found is None
        found = with_text(found or [])
        gold = [text for table in truth for _, _, text in table]
        seen = [text for table in found for _, _, text in table]
        self.found += len(seen)
        self.right += common(map(comparable, gold), map(comparable, seen))
        self.letters += common(map(bare, gold), map(bare, seen))
        self.placed += placed(truth, found)
        gold_pairs, found_pairs = adjacency(truth), adjacency(found)
        self.pairs += len(gold_pairs)
        self.pairs_found += len(found_pairs)
        self.pairs_right += common(gold_pairs, found_pairs)
