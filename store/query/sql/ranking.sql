-- title: Agencies by their overall score, best first
-- title-th: หน่วยงานตามคะแนนรวม จากสูงสุด
-- param: year integer - | Buddhist era of the assessment
-- param: province text - | part of the province's name
-- columns: place, agency, province, year, overall_score, overall_grade, numbers_proven, needs_review, source, page, cell_id, box
SELECT rank() OVER (PARTITION BY assessment_year ORDER BY overall_score DESC) AS place, agency, province,
       assessment_year AS year, overall_score, overall_grade, numbers_proven, needs_review, source, f.page, f.cell_id,
       CASE WHEN f.x0 IS NOT NULL THEN printf('%.2f,%.2f,%.2f,%.2f', f.x0, f.y0, f.x1, f.y1) END AS box
FROM documents
LEFT JOIN fact_places AS f ON f.document_id = documents.document_id AND f.field = 'overall_score'
WHERE overall_score IS NOT NULL
  AND (:year IS NULL OR assessment_year = :year)
  AND (:province IS NULL OR instr(province, :province) > 0)
ORDER BY assessment_year DESC, overall_score DESC, source
