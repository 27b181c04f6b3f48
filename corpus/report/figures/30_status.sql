-- section: reading
-- title: Files by status
-- title-th: ไฟล์ตามสถานะ
-- counted: Every file is one document with one status.
-- counted-th: ไฟล์หนึ่งไฟล์เป็นเอกสารหนึ่งฉบับและมีสถานะเดียว
-- plot: bars documents
SELECT f.status AS code, n.english AS what, n.thai AS what_th, count(*) AS documents, 1.0 * count(*) / (SELECT count(*) FROM filed) AS share
FROM filed AS f LEFT JOIN name AS n ON n.code = f.status GROUP BY f.status ORDER BY documents DESC, code
