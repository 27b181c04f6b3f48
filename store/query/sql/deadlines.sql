-- title: Measures by the day they were to be done, those without a result marked
-- title-th: มาตรการตามวันครบกำหนด และยังไม่มีผลหรือไม่
-- param: from text - | only what was to end on this day or later, such as 2024-10-01
-- param: to text - | only what was to end on this day or earlier
-- param: agency text - | part of the agency's name
-- columns: period_to, period_from, agency, province, indicator_no, indicator, measure, responsible_main, without_result, source, page, cell_id
SELECT m.period_to, m.period_from, d.agency, d.province, m.indicator_no, m.indicator,
       coalesce(m.measure, m.steps, m.issue) AS measure, m.responsible_main,
       CASE WHEN m.result = '' OR (m.result IS NULL AND m.outcome = '') THEN 1
            WHEN m.result IS NULL AND m.outcome IS NULL THEN NULL ELSE 0 END AS without_result,
       d.source, m.page_first AS page,
       (SELECT p.cell_id FROM measure_places AS p
        WHERE p.document_id = m.document_id AND p.measure_seq = m.seq AND p.cell_id IS NOT NULL
        ORDER BY p.field <> 'period', p.seq LIMIT 1) AS cell_id
FROM measures AS m
JOIN documents AS d USING (document_id)
WHERE m.period_to IS NOT NULL
  AND (:from IS NULL OR m.period_to >= :from)
  AND (:to IS NULL OR m.period_to <= :to)
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
ORDER BY m.period_to, d.source, m.seq
