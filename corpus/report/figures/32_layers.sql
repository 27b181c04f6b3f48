-- section: reading
-- title: Text layers and scans
-- title-th: ข้อความในไฟล์และภาพสแกน
-- counted: Pages by where their text came from and why (columns origin and reason of the view pages).
-- counted-th: จำนวนหน้าตามที่มาของข้อความและเหตุผล (origin และ reason ของ pages)
-- plot: bars pages
SELECT n.english AS origin, n.thai AS origin_th, coalesce(r.english, p.reason) AS what, coalesce(r.thai, p.reason) AS what_th,
       count(*) AS pages, count(DISTINCT p.document_id) AS documents, 1.0 * count(*) / (SELECT count(*) FROM pages) AS share
FROM pages AS p LEFT JOIN name AS n ON n.code = p.origin LEFT JOIN name AS r ON r.code = p.reason
GROUP BY p.origin, p.reason ORDER BY pages DESC, p.reason
