-- title: What the database holds, counted
-- title-th: ฐานข้อมูลมีอะไร เท่าใด
-- columns: what, count
SELECT what, count FROM (
  SELECT 1 AS place, 'documents' AS what, count(*) AS count FROM documents
  UNION ALL SELECT 2, 'documents: ' || status, count(*) FROM documents GROUP BY status
  UNION ALL SELECT 3, 'pages', count(*) FROM pages
  UNION ALL SELECT 4, 'pages: ' || origin, count(*) FROM pages GROUP BY origin
  UNION ALL SELECT 5, 'tables', count(*) FROM tables
  UNION ALL SELECT 6, 'cells', count(*) FROM cells
  UNION ALL SELECT 7, 'scores', count(*) FROM scores
  UNION ALL SELECT 8, 'scores to review', count(*) FROM scores WHERE needs_review = 1
  UNION ALL SELECT 9, 'measures', count(*) FROM measures
  UNION ALL SELECT 10, 'findings', count(*) FROM findings
  UNION ALL SELECT 11, 'checks: ' || code, count(*) FROM checks GROUP BY code
  UNION ALL SELECT 12, 'problems: ' || code, count(*) FROM problems GROUP BY code
)
ORDER BY place, what
