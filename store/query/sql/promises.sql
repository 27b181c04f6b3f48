-- title: What agencies promised for an indicator and what they did, worst score first
-- title-th: หน่วยงานสัญญาอะไรในตัวชี้วัด และทำอะไร จากคะแนนต่ำสุด
-- param: indicator integer - | 1 to 10; all where it is not given
-- param: year integer - | Buddhist era of the assessment the measures answer
-- param: below real - | only where the indicator's score is under so many points
-- param: agency text - | part of the agency's name
-- param: province text - | part of the province's name
-- columns: agency, province, year, indicator_no, indicator, score, measure, steps, responsible, period, result, outcome, source, page, cell_id
WITH told AS MATERIALIZED (
  -- Which measures, and what they are sorted by; their texts are read afterwards.
  SELECT m.document_id, m.seq, d.agency, d.province, d.assessment_year AS year, d.source,
         (SELECT s.score FROM scores AS s
          WHERE s.document_id = m.document_id AND s.indicator_no = m.indicator_no
            AND (s.year = d.assessment_year OR s.year IS NULL OR d.assessment_year IS NULL)
          ORDER BY s.seq LIMIT 1) AS points
  FROM documents AS d
  CROSS JOIN measures AS m USING (document_id)
  WHERE (:indicator IS NULL OR m.indicator_no = :indicator)
    AND (:year IS NULL OR d.assessment_year = :year)
    AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
    AND (:province IS NULL OR instr(d.province, :province) > 0)
)
SELECT told.agency, told.province, told.year, m.indicator_no, m.indicator, told.points AS score, m.measure, m.steps,
       m.responsible, m.period, m.result, m.outcome, told.source, m.page_first AS page,
       (SELECT p.cell_id FROM measure_places AS p
        WHERE p.document_id = m.document_id AND p.measure_seq = m.seq AND p.field IN ('measure', 'issue', 'steps')
        ORDER BY p.field <> 'measure', p.seq LIMIT 1) AS cell_id
FROM told
CROSS JOIN measures AS m USING (document_id, seq)
WHERE (:below IS NULL OR told.points < :below)
ORDER BY told.points IS NULL, told.points, told.source, m.seq
