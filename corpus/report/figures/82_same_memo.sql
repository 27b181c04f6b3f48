-- section: duplicates
-- title: One memo number in several documents
-- title-th: เลขที่หนังสือเดียวกันหลายฉบับ
-- counted: Documents of other bytes with the same number of a memo and the same agency, or no agency.
-- counted-th: เอกสารคนละไฟล์ที่มีเลขที่หนังสือเดียวกันและหน่วยงานเดียวกัน หรือไม่พบหน่วยงาน
-- shown: 30
SELECT min(memo_number) AS memo_number, min(agency) AS agency, count(DISTINCT sha256) AS documents, min(source) AS source,
       max(source) AS other_source
FROM filed WHERE memo_form IS NOT NULL GROUP BY memo_form, form HAVING count(DISTINCT sha256) > 1 ORDER BY documents DESC, 1
