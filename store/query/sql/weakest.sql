-- title: Indicators by their mean score over all agencies, weakest first
-- title-th: ตัวชี้วัดตามค่าเฉลี่ยของทุกหน่วยงาน จากอ่อนที่สุด
-- param: year integer - | Buddhist era of the assessment
-- param: province text - | part of the province's name
-- columns: year, indicator_no, indicator, agencies, mean, lowest, highest
WITH first_of_each AS (
  SELECT s.year, s.indicator_no, s.indicator, s.score, d.source,
         row_number() OVER (PARTITION BY s.document_id, s.year, s.indicator_no ORDER BY s.seq) AS place
  FROM scores AS s
  JOIN documents AS d USING (document_id)
  WHERE s.score IS NOT NULL AND s.needs_review = 0
    AND (:year IS NULL OR s.year = :year)
    AND (:province IS NULL OR instr(d.province, :province) > 0)
)
SELECT year, indicator_no, indicator, count(*) AS agencies, round(avg(score), 2) AS mean, min(score) AS lowest,
       max(score) AS highest
FROM first_of_each
WHERE place = 1
GROUP BY year, indicator_no, indicator
ORDER BY year DESC, mean, indicator_no
