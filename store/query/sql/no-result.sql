-- title: Measures whose result or outcome was left empty
-- title-th: มาตรการที่เว้นว่างผลหรือผลลัพธ์
-- param: indicator integer - | 1 to 10; all where it is not given
-- param: year integer - | Buddhist era of the assessment the measures answer
-- columns: agency, province, year, indicator_no, indicator, measure, result, outcome, source, page, cell_id
SELECT d.agency, d.province, d.assessment_year AS year, m.indicator_no, m.indicator, m.measure, m.result, m.outcome,
       d.source, m.page_first AS page,
       (SELECT p.cell_id FROM measure_places AS p
        WHERE p.document_id = m.document_id AND p.measure_seq = m.seq AND p.cell_id IS NOT NULL
        ORDER BY p.field NOT IN ('result', 'outcome'), p.seq LIMIT 1) AS cell_id
FROM measures AS m
JOIN documents AS d USING (document_id)
WHERE (m.result = '' OR m.outcome = '')
  AND (:indicator IS NULL OR m.indicator_no = :indicator)
  AND (:year IS NULL OR d.assessment_year = :year)
ORDER BY d.agency, d.source, m.seq
