-- title: Texts that stand almost word for word in reports of other agencies or other years
-- title-th: ข้อความที่ซ้ำเกือบทุกคำกับรายงานของหน่วยงานอื่นหรือปีอื่น
-- param: alike real 0.8 | 0 to 1: the share of five-letter runs two texts have in common
-- param: letters integer 60 | texts shorter than so many letters are everybody's
-- param: agency text - | part of the agency's name
-- param: limit integer 100 | so many rows at most
-- columns: alike, field, agency, year, text, other_agency, other_year, other_text, source, page, other_source, other_page, cell_id, other_cell_id, box
WITH pairs AS MATERIALIZED (
  -- store/schema/best_copies.h finds the pairs; here they become what a person reads.
  SELECT key AS place, value ->> 0 AS alike, value ->> 1 AS a_document, value ->> 2 AS field, value ->> 3 AS a_seq,
         value ->> 4 AS b_document, value ->> 5 AS b_field, value ->> 6 AS b_seq
  FROM json_each(best_copies(:letters, :alike, :agency, :limit))
)
SELECT round(p.alike, 3) AS alike, p.field, a.agency, coalesce(a.fiscal_year, a.assessment_year) AS year,
       CASE p.field WHEN 'issue' THEN am.issue WHEN 'measure' THEN am.measure WHEN 'steps' THEN am.steps
                    WHEN 'result' THEN am.result WHEN 'outcome' THEN am.outcome ELSE af.text END AS text,
       b.agency AS other_agency, coalesce(b.fiscal_year, b.assessment_year) AS other_year,
       CASE p.b_field WHEN 'issue' THEN bm.issue WHEN 'measure' THEN bm.measure WHEN 'steps' THEN bm.steps
                      WHEN 'result' THEN bm.result WHEN 'outcome' THEN bm.outcome ELSE bf.text END AS other_text,
       a.source, coalesce(am.page_first, af.page) AS page, b.source AS other_source,
       coalesce(bm.page_first, bf.page) AS other_page,
       coalesce(af.cell_id, (SELECT l.cell_id FROM measure_places AS l
                             WHERE l.document_id = p.a_document AND l.measure_seq = p.a_seq AND l.field = p.field
                             ORDER BY l.seq LIMIT 1)) AS cell_id,
       coalesce(bf.cell_id, (SELECT l.cell_id FROM measure_places AS l
                             WHERE l.document_id = p.b_document AND l.measure_seq = p.b_seq AND l.field = p.b_field
                             ORDER BY l.seq LIMIT 1)) AS other_cell_id,
       CASE WHEN af.x0 IS NOT NULL THEN printf('%.2f,%.2f,%.2f,%.2f', af.x0, af.y0, af.x1, af.y1) END AS box
FROM pairs AS p
JOIN documents AS a ON a.document_id = p.a_document
JOIN documents AS b ON b.document_id = p.b_document
LEFT JOIN measures AS am ON p.field <> 'finding' AND am.document_id = p.a_document AND am.seq = p.a_seq
LEFT JOIN findings AS af ON p.field = 'finding' AND af.document_id = p.a_document AND af.seq = p.a_seq
LEFT JOIN measures AS bm ON p.b_field <> 'finding' AND bm.document_id = p.b_document AND bm.seq = p.b_seq
LEFT JOIN findings AS bf ON p.b_field = 'finding' AND bf.document_id = p.b_document AND bf.seq = p.b_seq
ORDER BY p.place
