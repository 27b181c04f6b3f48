-- section: summary
-- title: In numbers
-- title-th: สรุปเป็นตัวเลข
-- counted: Rows of the views documents, pages, scores and measures. An agency is its name and province. To scan again: see below.
-- counted-th: นับจากแถวของ documents, pages, scores และ measures หน่วยงานหนึ่งคือชื่อกับจังหวัด ส่วนที่ควรสแกนใหม่ดูด้านล่าง
-- plot: tiles
WITH total AS (
  SELECT (SELECT count(*) FROM filed) AS documents, (SELECT count(*) FROM pages) AS pages,
         (SELECT count(*) FROM scores) AS scores, (SELECT count(*) FROM measures) AS measures
)
SELECT what, what_th, count, share FROM (
  SELECT 1 AS place, 'documents' AS what, 'เอกสาร' AS what_th, documents AS count, NULL AS share FROM total
  UNION ALL SELECT 2, 'agencies', 'หน่วยงาน', (SELECT count(*) FROM (SELECT DISTINCT form, province FROM filed WHERE form IS NOT NULL)), NULL
  UNION ALL SELECT 3, 'provinces', 'จังหวัด', (SELECT count(DISTINCT province) FROM filed), NULL
  UNION ALL SELECT 4, 'years', 'ปี', (SELECT count(*) FROM archive_year), NULL
  UNION ALL SELECT 5, 'pages', 'หน้า', pages, NULL FROM total
  UNION ALL SELECT 6, 'scanned pages', 'หน้าที่เป็นภาพสแกน', (SELECT count(*) FROM pages WHERE origin = 'ocr'),
                   1.0 * (SELECT count(*) FROM pages WHERE origin = 'ocr') / nullif(pages, 0) FROM total
  UNION ALL SELECT 7, 'scores', 'คะแนน', scores, NULL FROM total
  UNION ALL SELECT 8, 'scores to review', 'คะแนนที่ต้องตรวจ', (SELECT count(*) FROM scores WHERE needs_review = 1),
                   1.0 * (SELECT count(*) FROM scores WHERE needs_review = 1) / nullif(scores, 0) FROM total
  UNION ALL SELECT 9, 'measures', 'มาตรการ', measures, NULL FROM total
  UNION ALL SELECT 10, 'measures to review', 'มาตรการที่ต้องตรวจ', (SELECT count(*) FROM measures WHERE needs_review = 1),
                   1.0 * (SELECT count(*) FROM measures WHERE needs_review = 1) / nullif(measures, 0) FROM total
  UNION ALL SELECT 11, 'files not read whole', 'ไฟล์ที่อ่านได้ไม่ครบ', (SELECT count(*) FROM filed WHERE status <> 'ok'),
                   1.0 * (SELECT count(*) FROM filed WHERE status <> 'ok') / nullif(documents, 0) FROM total
  UNION ALL SELECT 12, 'documents to scan again', 'เอกสารที่ควรสแกนใหม่', (SELECT count(DISTINCT document_id) FROM weak_page),
                   1.0 * (SELECT count(DISTINCT document_id) FROM weak_page) / nullif(documents, 0) FROM total
)
ORDER BY place
