-- section: reading
-- title: Files that were not read whole
-- title-th: ไฟล์ที่อ่านได้ไม่ครบ
-- counted: Documents with another status than ok.
-- counted-th: เอกสารที่สถานะไม่ใช่ ok
-- shown: 30
SELECT f.source, f.status AS code, n.english AS what, n.thai AS what_th,
       (SELECT message FROM problems AS p WHERE p.document_id = f.document_id ORDER BY severity = 'error' DESC, seq LIMIT 1) AS message
FROM filed AS f LEFT JOIN name AS n ON n.code = f.status WHERE f.status <> 'ok' ORDER BY f.status, f.source
