-- section: told
-- title: What auditors must be told, by code
-- title-th: สิ่งที่ผู้ตรวจสอบควรรู้ ตามรหัส
-- counted: Rows of the view checks: what is odd about the document itself, and in how many documents.
-- counted-th: แถวของ checks คือสิ่งผิดสังเกตในเอกสารเอง และจำนวนเอกสาร
-- plot: bars count
SELECT c.code, n.english AS what, n.thai AS what_th, c.severity, count(*) AS count, count(DISTINCT c.document_id) AS documents
FROM checks AS c LEFT JOIN name AS n ON n.code = c.code GROUP BY c.code, c.severity ORDER BY count DESC, c.code
