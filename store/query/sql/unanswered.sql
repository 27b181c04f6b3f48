-- title: Low scores for which a report that sets measures sets none
-- title-th: คะแนนต่ำที่รายงานไม่มีมาตรการรองรับ
-- param: below real 70 | points
-- param: year integer - | Buddhist era of the assessment
-- columns: agency, province, year, indicator_no, indicator, score, needs_review, source, page, cell_id
SELECT d.agency, d.province, s.year, s.indicator_no, s.indicator, s.score,
       -- a measure whose indicator was not read, or a table that was not understood, may be the one that is missing
       s.needs_review
         OR EXISTS (SELECT 1 FROM measures AS m
                    WHERE m.document_id = s.document_id AND (m.indicator_no IS NULL OR m.needs_review))
         OR EXISTS (SELECT 1 FROM problems AS p
                    WHERE p.document_id = s.document_id
                      AND p.code IN ('column-unknown', 'table-unknown', 'table-not-found')) AS needs_review,
       d.source, s.page, s.cell_id
FROM documents AS d
CROSS JOIN scores AS s USING (document_id)  -- document by document, as the scores lie
WHERE s.score < :below
  AND (:year IS NULL OR s.year = :year)
  -- where no measure names an indicator, none can be said to be missing
  AND EXISTS (SELECT 1 FROM measures AS m WHERE m.document_id = s.document_id AND m.indicator_no IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM measures AS m
                  WHERE m.document_id = s.document_id AND m.indicator_no = s.indicator_no)
  AND NOT EXISTS (SELECT 1 FROM scores AS earlier
                  WHERE earlier.document_id = s.document_id AND earlier.seq < s.seq
                    AND earlier.indicator_no = s.indicator_no AND earlier.year IS s.year AND earlier.score = s.score)
ORDER BY s.score, d.source, s.seq
