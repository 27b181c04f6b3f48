-- title: What was suggested or found wanting, and what came of it
-- title-th: ข้อเสนอแนะหรือข้อบกพร่อง และผลที่เกิดขึ้น
-- param: agency text - | part of the agency's name
-- param: year integer - | Buddhist era of the report
-- param: open integer 0 | 1: only those without a result
-- columns: agency, province, year, issue, measure, responsible, period, result, evidence, needs_review, source, page, cell_id
SELECT d.agency, d.province, d.fiscal_year AS year, m.issue, m.measure, m.responsible, m.period, m.result,
       m.other ->> '$.evidence' AS evidence, m.needs_review, d.source, m.page_first AS page,
       (SELECT p.cell_id FROM measure_places AS p
        WHERE p.document_id = m.document_id AND p.measure_seq = m.seq AND p.cell_id IS NOT NULL
        ORDER BY p.field <> 'issue', p.seq LIMIT 1) AS cell_id
FROM documents AS d
CROSS JOIN measures AS m USING (document_id)
WHERE m.issue <> ''
  AND (:open = 0 OR coalesce(m.result, '') = '')
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
  AND (:year IS NULL OR d.fiscal_year = :year)
ORDER BY d.agency, d.source, m.seq
