-- section: doubts
-- title: Values that need review
-- title-th: ค่าที่ต้องตรวจ
-- counted: Rows with needs_review = 1 of all rows of their kind.
-- counted-th: แถวที่ needs_review เป็น 1 จากทุกแถวของชนิดนั้น
-- plot: bars count
SELECT what, what_th, count, total, 1.0 * count / nullif(total, 0) AS share FROM (
  SELECT 1 AS place, 'scores in ' || CASE source WHEN 'table' THEN 'tables' WHEN 'heading' THEN 'headings' ELSE 'sentences' END AS what,
         'คะแนน' || CASE source WHEN 'table' THEN 'ในตาราง' WHEN 'heading' THEN 'ในหัวข้อ' ELSE 'ในข้อความ' END AS what_th,
         sum(needs_review) AS count, count(*) AS total FROM scores GROUP BY source
  UNION ALL SELECT 2, 'measures', 'มาตรการ', sum(needs_review), count(*) FROM measures
  UNION ALL SELECT 3, 'facts of documents', 'ข้อเท็จจริงของเอกสาร', sum(needs_review), count(*) FROM filed
) WHERE total > 0 ORDER BY place, what
