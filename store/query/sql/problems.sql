-- title: What the program could not do or doubts
-- title-th: สิ่งที่โปรแกรมทำไม่ได้หรือไม่แน่ใจ
-- param: code text - | e.g. page-unreadable; docs/errors.md explains each
-- param: severity text - | info, warning or error
-- columns: severity, code, source, page, place, message
SELECT p.severity, p.code, d.source, p.page, p.place, p.message
FROM problems AS p
JOIN documents AS d USING (document_id)
WHERE (:code IS NULL OR p.code = :code)
  AND (:severity IS NULL OR p.severity = :severity)
ORDER BY CASE p.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, p.code, d.source, p.seq
