-- title: Where a cell stands, and how its text came about
-- title-th: ช่องอยู่ที่ใด และข้อความได้มาอย่างไร
-- param: cell text required | the cell_id other answers show
-- columns: source, sha256, page, table_no, row_no, column_no, x0, y0, x1, y1, header, field, raw, text, edits, origin, confidence
SELECT d.source, d.sha256, c.page, c.table_no, c.row_no, c.column_no, c.x0, c.y0, c.x1, c.y1, c.header, c.field, c.raw,
       c.text,
       (SELECT group_concat(e.rule_id || ' at ' || e.position || ': ' || e.before || ' → ' || e.after, '; ')
        FROM (SELECT * FROM edits WHERE cell_id = :cell AND document_id = c.document_id ORDER BY ordinal) AS e) AS edits,
       c.origin, c.confidence
FROM cells AS c
JOIN documents AS d USING (document_id)
WHERE c.cell_id = :cell
ORDER BY d.source
