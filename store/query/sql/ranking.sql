-- title: Agencies by their overall score, best first
-- title-th: หน่วยงานตามคะแนนรวม จากสูงสุด
-- param: year integer - | Buddhist era of the assessment
-- param: province text - | part of the province's name
-- columns: place, agency, province, year, overall_score, overall_grade, numbers_proven, source
SELECT rank() OVER (PARTITION BY assessment_year ORDER BY overall_score DESC) AS place, agency, province,
       assessment_year AS year, overall_score, overall_grade, numbers_proven, source
FROM documents
WHERE overall_score IS NOT NULL
  AND (:year IS NULL OR assessment_year = :year)
  AND (:province IS NULL OR instr(province, :province) > 0)
ORDER BY assessment_year DESC, overall_score DESC, source
