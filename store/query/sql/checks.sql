-- title: What an auditor must be told about the documents themselves
-- title-th: สิ่งที่ไม่ตรงกันในเอกสาร ที่ผู้ตรวจควรทราบ
-- param: code text - | e.g. score-conflict
-- param: year integer - | Buddhist era of the assessment
-- columns: code, severity, agency, province, year, message, message_th, detail, source, page, cell_id, box
SELECT c.code, c.severity, d.agency, d.province, d.assessment_year AS year, c.message, c.message_th, c.detail, d.source, c.page,
       c.detail ->> '$.places[0].cell_id' AS cell_id,
       replace(trim(c.detail -> '$.places[0].box', '[]'), ' ', '') AS box
FROM checks AS c
JOIN documents AS d USING (document_id)
WHERE (:code IS NULL OR c.code = :code)
  AND (:year IS NULL OR d.assessment_year = :year)
ORDER BY c.code, d.source, c.seq
