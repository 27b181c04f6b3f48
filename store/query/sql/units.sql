-- title: Units in charge, and how many of their measures were left without a result
-- title-th: หน่วยที่รับผิดชอบ และมาตรการที่ยังไม่มีผล
-- param: agency text - | part of the agency's name
-- param: year integer - | Buddhist era of the measures
-- columns: agency, year, unit, measures, with_result_column, without_result
SELECT d.agency, d.fiscal_year AS year, m.responsible_main AS unit, count(*) AS measures,
       sum(m.result IS NOT NULL OR m.outcome IS NOT NULL) AS with_result_column,
       sum(m.result = '' OR (m.result IS NULL AND m.outcome = '')) AS without_result
FROM documents AS d
CROSS JOIN measures AS m USING (document_id)  -- of one year few documents are left
WHERE m.responsible_main <> ''
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
  AND (:year IS NULL OR d.fiscal_year = :year)
GROUP BY d.agency, d.fiscal_year, m.responsible_main
ORDER BY without_result DESC, measures DESC, d.agency, unit
