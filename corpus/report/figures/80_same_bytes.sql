-- section: duplicates
-- title: The same file under several names
-- title-th: ไฟล์เดียวกันหลายชื่อ
-- counted: Documents with the same SHA-256: the same bytes.
-- counted-th: เอกสารที่ SHA-256 เหมือนกัน คือเป็นไฟล์เดียวกันทุกไบต์
-- shown: 30
SELECT min(source) AS source, count(*) AS documents, max(source) AS other_source FROM filed
GROUP BY sha256 HAVING count(*) > 1 ORDER BY documents DESC, 1
