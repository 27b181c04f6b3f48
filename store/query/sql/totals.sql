-- title: Agencies whose total does not follow from their indicators, or whose grade does not fit
-- title-th: หน่วยงานที่คะแนนรวมไม่ตรงกับตัวชี้วัด หรือระดับไม่ตรง
-- param: year integer - | Buddhist era of the assessment
-- columns: agency, province, year, overall_score, overall_grade, code, message, message_th, detail, source, page, cell_id, box
SELECT d.agency, d.province, d.assessment_year AS year, d.overall_score, d.overall_grade, c.code, c.message, c.message_th, c.detail,
       d.source, c.page, c.detail ->> '$.places[0].cell_id' AS cell_id,
       replace(trim(c.detail -> '$.places[0].box', '[]'), ' ', '') AS box
FROM checks AS c
JOIN documents AS d USING (document_id)
WHERE c.code IN ('score-sum', 'grade-mismatch')
  AND (:year IS NULL OR d.assessment_year = :year)
ORDER BY d.agency, d.source, c.seq
