-- title: Scores below a limit, lowest first
-- title-th: คะแนนที่ต่ำกว่าเกณฑ์ จากต่ำสุด
-- param: below real 70 | points
-- param: indicator integer - | 1 to 10; all where it is not given
-- param: year integer - | Buddhist era of the assessment
-- param: agency text - | part of the agency's name
-- param: province text - | part of the province's name
-- columns: agency, province, year, indicator_no, indicator, score, needs_review, source, page, cell_id
SELECT d.agency, d.province, s.year, s.indicator_no, s.indicator, s.score, s.needs_review, d.source, s.page, s.cell_id
FROM documents AS d
-- read document by document, as the scores lie: CROSS JOIN keeps this order
CROSS JOIN scores AS s USING (document_id)
WHERE s.score < :below
  AND (:indicator IS NULL OR s.indicator_no = :indicator)
  AND (:year IS NULL OR s.year = :year)
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
  AND (:province IS NULL OR instr(d.province, :province) > 0)
  -- a score stands in a table, a heading and a sentence: the first of equal ones
  AND NOT EXISTS (SELECT 1 FROM scores AS earlier
                  WHERE earlier.document_id = s.document_id AND earlier.seq < s.seq
                    AND earlier.indicator_no = s.indicator_no AND earlier.year IS s.year AND earlier.score = s.score)
ORDER BY s.score, d.source, s.seq
