-- section: rescan
-- title: Documents to scan again, the worst first
-- title-th: เอกสารที่ควรสแกนใหม่ จากที่แย่ที่สุด
-- counted: Documents with the most such pages first. Lean: the most of a page, degrees. Confidence: the mean confidence of the cells of its weakest page.
-- counted-th: เรียงจากเอกสารที่มีหน้าเช่นนี้มากที่สุด "เอียง" คือองศาของหน้าที่เอียงที่สุด "ความแน่ใจ" คือค่าเฉลี่ยของช่องในหน้าที่อ่านยากที่สุด
-- shown: 30
SELECT f.source, f.agency, w.pages AS weak_pages, w.reasons AS what, w.reasons_th AS what_th, w.lean, w.confidence
FROM (
  SELECT document_id, count(DISTINCT page) AS pages, replace(group_concat(DISTINCT n.english), ',', ' · ') AS reasons,
         replace(group_concat(DISTINCT n.thai), ',', ' · ') AS reasons_th, max(iif(reason = 'lean', measured, NULL)) AS lean,
         min(iif(reason = 'hardly-legible', measured, NULL)) AS confidence
  FROM (SELECT * FROM weak_page ORDER BY document_id, reason) LEFT JOIN name AS n ON n.code = reason GROUP BY document_id
) AS w JOIN filed AS f USING (document_id) ORDER BY w.pages DESC, w.confidence IS NULL, w.confidence, f.source
