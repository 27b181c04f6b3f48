-- title: Values to look at before they are relied on, most doubtful first
-- title-th: ค่าที่ควรดูก่อนนำไปใช้ จากที่น่าสงสัยที่สุด
-- param: limit integer 100 | so many rows at most
-- columns: kind, agency, indicator_no, as_written, value, confidence, source, page, cell_id
SELECT kind, agency, indicator_no, as_written, value, confidence, source, page, cell_id
FROM (
  SELECT 'score' AS kind, s.document_id, s.seq, s.indicator_no, s.as_written, s.score_text AS value, s.confidence,
         s.page, s.cell_id
  FROM scores AS s
  WHERE s.needs_review = 1
  UNION ALL
  SELECT 'measure', m.document_id, m.seq, m.indicator_no, m.indicator_as_written, coalesce(m.measure, m.issue, m.steps),
         m.confidence, m.page_first,
         (SELECT p.cell_id FROM measure_places AS p
          WHERE p.document_id = m.document_id AND p.measure_seq = m.seq ORDER BY p.seq LIMIT 1)
  FROM measures AS m
  WHERE m.needs_review = 1
)
JOIN documents USING (document_id)
ORDER BY confidence, source, kind DESC, seq
LIMIT :limit
