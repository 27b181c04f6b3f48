-- title: Texts that stand almost word for word in reports of other agencies or other years
-- title-th: ข้อความที่ซ้ำเกือบทุกคำกับรายงานของหน่วยงานอื่นหรือปีอื่น
-- param: alike real 0.8 | 0 to 1: the share of five-letter runs two texts have in common
-- param: letters integer 60 | texts shorter than so many letters are everybody's
-- param: agency text - | part of the agency's name
-- param: limit integer 100 | so many rows at most
-- columns: alike, field, agency, year, source, page, other_agency, other_year, other_source, other_page, text
WITH written AS (
  SELECT document_id, seq, page_first AS page, 'issue' AS field, issue AS text FROM measures
  UNION ALL SELECT document_id, seq, page_first, 'measure', measure FROM measures
  UNION ALL SELECT document_id, seq, page_first, 'steps', steps FROM measures
  UNION ALL SELECT document_id, seq, page_first, 'result', result FROM measures
  UNION ALL SELECT document_id, seq, page_first, 'outcome', outcome FROM measures
  UNION ALL SELECT document_id, seq, page, 'finding', text FROM findings
),
texts AS MATERIALIZED (
  SELECT row_number() OVER (ORDER BY d.source, w.field, w.seq) AS id, w.field, w.text, w.page, d.source, d.agency,
         coalesce(d.fiscal_year, d.assessment_year) AS year
  FROM written AS w
  JOIN documents AS d USING (document_id)
  WHERE length(folded(w.text)) >= :letters
),
bands AS (
  SELECT t.id, j.key AS band, j.value AS hash FROM texts AS t, json_each(copy_bands(t.text)) AS j
),
-- Of texts that share a band each is compared with the first of them: all copies of one text, never all pairs.
pairs AS (
  SELECT DISTINCT first, id AS second
  FROM (SELECT id, min(id) OVER (PARTITION BY band, hash) AS first FROM bands)
  WHERE first < id
)
SELECT round(alike(a.text, b.text), 3) AS alike, a.field, a.agency, a.year, a.source, a.page, b.agency AS other_agency,
       b.year AS other_year, b.source AS other_source, b.page AS other_page, a.text
FROM pairs
JOIN texts AS a ON a.id = pairs.first
JOIN texts AS b ON b.id = pairs.second
WHERE (a.agency IS NOT b.agency OR a.year IS NOT b.year)
  AND (:agency IS NULL OR instr(a.agency, :agency) > 0 OR instr(b.agency, :agency) > 0)
  AND alike(a.text, b.text) >= :alike
ORDER BY 1 DESC, length(a.text) DESC, pairs.first, pairs.second
LIMIT :limit
