-- title: Addresses outside the site that most of a list's addresses lead to
-- title-th: ที่อยู่เว็บนอกเว็บไซต์หลักของหน่วยงาน
-- param: agency text - | part of the agency's name
-- param: year integer - | Buddhist era of the list
-- columns: agency, province, year, item, title, address, site, own_site, needs_review, source, page, cell_id
WITH RECURSIVE
-- The addresses of a row stand behind white space: one after the other is taken off what is left.
word (document_id, seq, address, rest) AS (
  SELECT document_id, seq, '', replace(other ->> '$.address', char(10), ' ') || ' ' FROM measures
  WHERE other ->> '$.address' <> ''
  UNION ALL
  SELECT document_id, seq, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM word
  WHERE rest <> ''),
bare AS (
  SELECT document_id, seq, address,
         lower(substr(address, CASE WHEN instr(address, '://') THEN instr(address, '://') + 3 ELSE 1 END)) || '/' AS path
  FROM word WHERE instr(address, '.') > 0),
hosted AS (
  SELECT document_id, seq, address, substr(path, CASE WHEN path GLOB 'www.*' THEN 5 ELSE 1 END) AS path FROM bare),
found AS (
  SELECT document_id, seq, address, substr(path, 1, instr(path, '/') - 1) AS site FROM hosted),
-- A list without two addresses of one site has no site of its own.
own AS (
  SELECT document_id, site, row_number() OVER (PARTITION BY document_id ORDER BY count(*) DESC, site) AS place
  FROM found GROUP BY document_id, site HAVING count(*) > 1)
SELECT d.agency, d.province, d.fiscal_year AS year, m.other ->> '$.item' AS item, m.measure AS title, f.address, f.site,
       own.site AS own_site, m.needs_review, d.source, m.page_first AS page,
       (SELECT p.cell_id FROM measure_places AS p
        WHERE p.document_id = m.document_id AND p.measure_seq = m.seq AND p.cell_id IS NOT NULL
        ORDER BY p.seq LIMIT 1) AS cell_id
FROM found AS f
JOIN own ON own.document_id = f.document_id AND own.place = 1
JOIN measures AS m ON m.document_id = f.document_id AND m.seq = f.seq
JOIN documents AS d ON d.document_id = f.document_id
WHERE f.site <> own.site AND f.site NOT GLOB '*.' || own.site AND own.site NOT GLOB '*.' || f.site
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
  AND (:year IS NULL OR d.fiscal_year = :year)
ORDER BY d.agency, d.source, m.seq, f.address
