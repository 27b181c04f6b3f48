-- title: Where a text stands, in every table cell and finding
-- title-th: ข้อความอยู่ที่ใด ในทุกช่องตารางและทุกข้อค้นพบ
-- param: text text required | of any length; digits, marks and spaces match however they are written
-- param: limit integer 100 | so many rows at most
-- columns: source, agency, page, kind, header, excerpt, text, cell_id
SELECT document.source, document.agency, hit.page, hit.kind, hit.header,
       excerpt(hit.text, :folded) AS excerpt, hit.text, hit.cell_id
FROM (
  SELECT document_id, page, 'cell' AS kind, header, coalesce(text, raw) AS text, cell_id, table_no, row_no, column_no
  FROM cell
  WHERE cell.cell_key IN (SELECT rowid FROM cell_search WHERE cell_search MATCH :match) AND instr(folded(coalesce(text, raw)), :folded) > 0
  UNION ALL
  SELECT document_id, page, 'finding', NULL, text, cell_id, 1000000, seq, 0
  FROM finding
  WHERE finding.finding_key IN (SELECT rowid FROM finding_search WHERE finding_search MATCH :match_findings) AND instr(folded(text), :folded) > 0
) AS hit
JOIN document USING (document_id)
ORDER BY document.source, hit.page, hit.table_no, hit.row_no, hit.column_no
LIMIT :limit
