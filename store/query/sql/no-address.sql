-- title: Items of lists of what is disclosed that have no address
-- title-th: ข้อในแบบเปิดเผยข้อมูลที่ไม่มีที่อยู่เว็บ
-- param: agency text - | part of the agency's name
-- param: year integer - | Buddhist era of the list
-- columns: agency, province, year, item, title, address, remark, needs_review, source, page, cell_id
SELECT d.agency, d.province, d.fiscal_year AS year, m.other ->> '$.item' AS item, m.measure AS title,
       m.other ->> '$.address' AS address, m.other ->> '$.remark' AS remark, m.needs_review, d.source, m.page_first AS page,
       (SELECT p.cell_id FROM measure_places AS p
        WHERE p.document_id = m.document_id AND p.measure_seq = m.seq AND p.cell_id IS NOT NULL
        ORDER BY p.seq LIMIT 1) AS cell_id
FROM measures AS m
JOIN documents AS d USING (document_id)
WHERE m.other ->> '$.address' NOT GLOB '*[A-Za-z0-9]*'  -- nothing, or a dash
  AND (:agency IS NULL OR instr(d.agency, :agency) > 0)
  AND (:year IS NULL OR d.fiscal_year = :year)
ORDER BY d.agency, d.source, m.seq
