-- section: rescan
-- title: Why documents should be scanned again
-- title-th: เหตุผลที่ควรสแกนใหม่
-- counted: Pages with the reason, and documents with such a page. The database keeps no resolution and no sign of a fax: what those do to a page shows as cells that are hardly legible.
-- counted-th: จำนวนหน้าที่มีเหตุผลนั้นและจำนวนเอกสาร ฐานข้อมูลไม่เก็บความละเอียดของภาพหรือการเป็นแฟกซ์ ผลของสิ่งเหล่านี้เห็นได้จากช่องที่อ่านได้ไม่แน่ใจ
-- plot: bars documents
SELECT w.reason AS code, n.english AS what, n.thai AS what_th, count(*) AS pages, count(DISTINCT w.document_id) AS documents
FROM weak_page AS w LEFT JOIN name AS n ON n.code = w.reason GROUP BY w.reason ORDER BY documents DESC, code
