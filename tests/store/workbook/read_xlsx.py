"""Reads an XLSX file and writes what it holds as JSON: see xlsx_file.h."""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def column_of(place):
    number = 0
    for letter in re.match("[A-Z]+", place).group():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found.group(1), 16)), text)


def cell_of(cell):
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        text = "".join(part.text or "" for part in cell.iter(MAIN + "t"))
        value = unescaped(text)
    else:
        value = cell.findtext(MAIN + "v")
        if kind == "n" and value is not None:
            value = float(value)
    return {"type": kind, "value": value, "style": cell.get("s", "0")}


def row_of(row):
    cells = []
    for cell in row.iter(MAIN + "c"):
        place = column_of(cell.get("r"))
        cells.extend([None] * (place - len(cells)))
        cells.append(cell_of(cell))
    return cells


def sheet_of(name, text):
    root = tree.fromstring(text)
    pane = root.find(f".//{MAIN}pane")
    filtered = root.find(f".//{MAIN}autoFilter")
    return {
        "name": name,
        "rows": [row_of(row) for row in root.iter(MAIN + "row")],
        "frozen": pane.get("topLeftCell") if pane is not None else None,
        "filter": filtered.get("ref") if filtered is not None else None,
        "widths": [float(column.get("width")) for column in root.iter(MAIN + "col")],
        "formulas": len(list(root.iter(MAIN + "f"))),
    }


def main():
    with zipfile.ZipFile(sys.argv[1]) as book:
        assert book.testzip() is None
        for name in book.namelist():  # every part is well-formed
            tree.fromstring(book.read(name))
        names = [sheet.get("name") for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        sheets = [sheet_of(name, book.read(f"xl/worksheets/sheet{i + 1}.xml")) for i, name in enumerate(names)]
        styles = tree.fromstring(book.read("xl/styles.xml"))
        bold = [font.find(MAIN + "b") is not None for font in styles.iter(MAIN + "font")]
        fonts = [int(style.get("fontId")) for style in styles.find(MAIN + "cellXfs")]
        created = re.search("<dcterms:created[^>]*>([^<]*)", book.read("docProps/core.xml").decode()).group(1)
    json.dump({"sheets": sheets, "bold": [bold[font] for font in fonts], "created": created}, sys.stdout)


main()
