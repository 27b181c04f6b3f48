-- title: How a score changed over the years
-- title-th: คะแนนเปลี่ยนไปอย่างไรในแต่ละปี
-- param: agency text - | part of the agency's name
-- param: indicator integer - | 1 to 10; all where it is not given
-- columns: agency, province, indicator_no, indicator, year, score, change, needs_review, source, page, cell_id
WITH yearly AS (
  SELECT d.agency, d.province, s.indicator_no, s.indicator, s.year, s.score, s.needs_review, d.source, s.page, s.cell_id,
         row_number() OVER (PARTITION BY d.agency, d.province, s.indicator_no, s.year
                            ORDER BY s.score IS NULL, s.needs_review, d.source, s.seq) AS place
  FROM documents AS d
  CROSS JOIN scores AS s USING (document_id)  -- agency by agency, so that their rows need little sorting
  WHERE s.year IS NOT NULL AND d.agency IS NOT NULL
    AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
    AND (:indicator IS NULL OR s.indicator_no = :indicator)
)
SELECT agency, province, indicator_no, indicator, year, score,
       round(score - lag(score) OVER (PARTITION BY agency, province, indicator_no ORDER BY year), 2) AS change,
       needs_review, source, page, cell_id
FROM yearly
WHERE place = 1
ORDER BY agency, province, indicator_no, year
