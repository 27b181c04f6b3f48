-- title: Indicators by their mean score over all agencies, weakest first
-- title-th: ตัวชี้วัดตามค่าเฉลี่ยของทุกหน่วยงาน จากอ่อนที่สุด
-- param: year integer - | Buddhist era of the assessment
-- param: province text - | part of the province's name
-- columns: year, indicator_no, indicator, agencies, mean, lowest, highest
WITH first_of_each AS (
  -- min(seq) makes the other columns those of its row (https://sqlite.org/lang_select.html#bareagg)
  SELECT year, indicator_no, indicator, score, min(seq)
  FROM scores
  WHERE score IS NOT NULL AND needs_review = 0
    AND (:year IS NULL OR year = :year)
    AND (:province IS NULL
         OR document_id IN (SELECT document_id FROM documents WHERE instr(province, :province) > 0))
  GROUP BY document_id, year, indicator_no
)
SELECT year, indicator_no, indicator, count(*) AS agencies, round(avg(score), 2) AS mean, min(score) AS lowest,
       max(score) AS highest
FROM first_of_each
GROUP BY year, indicator_no, indicator
ORDER BY year DESC, mean, indicator_no
