-- title: Every file with its status and what it is about
-- title-th: แฟ้มทุกแฟ้ม สถานะ และเนื้อหา
-- param: status text - | ok, partial, encrypted, not_pdf, damaged, timeout, out_of_memory, crashed or too_large
-- param: year integer - | Buddhist era of the assessment
-- param: agency text - | part of the agency's name
-- param: province text - | part of the province's name
-- columns: source, status, pages, agency, province, assessment_year, fiscal_year, overall_score, overall_grade, problems
SELECT d.source, d.status, d.pages, d.agency, d.province, d.assessment_year, d.fiscal_year, d.overall_score,
       d.overall_grade,
       (SELECT count(*) FROM problems AS p WHERE p.document_id = d.document_id) AS problems
FROM documents AS d
WHERE (:status IS NULL OR d.status = :status)
  AND (:year IS NULL OR d.assessment_year = :year)
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
  AND (:province IS NULL OR instr(d.province, :province) > 0)
ORDER BY d.source
