-- section: told
-- title: What the program could not do or doubts, by code
-- title-th: สิ่งที่โปรแกรมทำไม่ได้หรือสงสัย ตามรหัส
-- counted: Rows of the view problems, and in how many documents; docs/errors.md explains each code.
-- counted-th: แถวของ problems และจำนวนเอกสาร คำอธิบายแต่ละรหัสอยู่ใน docs/errors.md
-- plot: bars count
-- shown: 60
SELECT code, severity, count, documents, source, message FROM (
  SELECT code, severity, count(*) AS count, count(DISTINCT document_id) AS documents, min(document_id) AS document_id,
         min(message) AS message
  FROM problems GROUP BY code, severity
) JOIN filed USING (document_id) ORDER BY severity = 'info', count DESC, code
