-- section: confidence
-- title: How sure scores are
-- title-th: ความแน่ใจของคะแนน
-- counted: Scores by their confidence, from the named value up to the next, and by where their page's text came from. To review: needs_review is 1, whatever the confidence.
-- counted-th: จำนวนคะแนนตามค่าความแน่ใจ ตั้งแต่ค่าที่ระบุถึงค่าถัดไป แยกตามที่มาของข้อความในหน้า "ต้องตรวจ" คือ needs_review เป็น 1 ไม่ว่าความแน่ใจเท่าใด
-- plot: multiples origin sure count
WITH found AS (
  SELECT coalesce(p.origin, 'ocr') AS origin, s.needs_review,
         CASE WHEN s.confidence >= 1 THEN 6 WHEN s.confidence >= 0.99 THEN 5 WHEN s.confidence >= 0.95 THEN 4
              WHEN s.confidence >= 0.9 THEN 3 WHEN s.confidence >= 0.7 THEN 2 ELSE 1 END AS step
  FROM scores AS s LEFT JOIN pages AS p ON p.document_id = s.document_id AND p.page = s.page
)
SELECT n.english AS origin, n.thai AS origin_th, t.sure, count(f.step) AS count, coalesce(sum(f.needs_review), 0) AS to_review
FROM (SELECT DISTINCT origin FROM found) AS o
CROSS JOIN step AS t
LEFT JOIN found AS f ON f.origin = o.origin AND f.step = t.step
LEFT JOIN name AS n ON n.code = o.origin
GROUP BY o.origin, t.step ORDER BY o.origin DESC, t.step
