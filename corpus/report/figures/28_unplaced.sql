-- section: publication
-- title: Documents that stand in no table above
-- title-th: เอกสารที่ไม่อยู่ในตารางข้างต้น
-- counted: A fact that was not found in the document; one document may lack several.
-- counted-th: ข้อเท็จจริงที่ไม่พบในเอกสาร เอกสารหนึ่งฉบับอาจขาดหลายข้อ
SELECT what, what_th, count FROM (
  SELECT 1 AS place, 'no agency' AS what, 'ไม่พบหน่วยงาน' AS what_th, sum(form IS NULL) AS count FROM filed
  UNION ALL SELECT 2, 'no province', 'ไม่พบจังหวัด', sum(province IS NULL) FROM filed
  UNION ALL SELECT 3, 'no year', 'ไม่พบปี', sum(year IS NULL) FROM filed
  UNION ALL SELECT 4, 'a year outside the archive''s', 'ปีอยู่นอกช่วงของคลัง', sum(year NOT IN (SELECT year FROM archive_year)) FROM filed
) WHERE count > 0 ORDER BY place
