-- title: How a score changed over the years
-- title-th: คะแนนเปลี่ยนไปอย่างไรในแต่ละปี
-- param: agency text - | part of the agency's name
-- param: indicator integer - | 1 to 10; all where it is not given
-- columns: agency, province, indicator_no, indicator, year, score, change, needs_review, source, page, cell_id
WITH read AS (  -- of one indicator by its index, of all agency by agency, so that their rows need little sorting
  SELECT d.agency, d.province, s.indicator_no, s.indicator, s.year, s.score, s.needs_review, d.source, s.page, s.cell_id,
         s.seq
  FROM documents AS d
  CROSS JOIN scores AS s USING (document_id)
  WHERE :indicator IS NULL
  UNION ALL
  SELECT d.agency, d.province, s.indicator_no, s.indicator, s.year, s.score, s.needs_review, d.source, s.page, s.cell_id,
         s.seq
  FROM scores AS s
  CROSS JOIN documents AS d USING (document_id)
  WHERE s.indicator_no = :indicator
), yearly AS (
  SELECT *,
         row_number() OVER (PARTITION BY agency, province, indicator_no, year
                            ORDER BY score IS NULL, needs_review, source, seq) AS place
  FROM read
  WHERE year IS NOT NULL AND agency IS NOT NULL
    AND (:agency IS NULL OR instr(agency, :agency) > 0)
)
SELECT agency, province, indicator_no, indicator, year, score,
       round(score - lag(score) OVER (PARTITION BY agency, province, indicator_no ORDER BY year), 2) AS change,
       needs_review, source, page, cell_id
FROM yearly
WHERE place = 1
ORDER BY agency, province, indicator_no, year
