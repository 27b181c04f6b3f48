-- section: confidence
-- title: How sure texts of cells are
-- title-th: ความแน่ใจของข้อความในช่องตาราง
-- counted: Cells with text by their confidence, from the named value up to the next. 1: the text was in the file and was not recognized.
-- counted-th: จำนวนช่องที่มีข้อความตามค่าความแน่ใจ ตั้งแต่ค่าที่ระบุถึงค่าถัดไป ค่า 1 คือข้อความมีอยู่ในไฟล์ ไม่ได้อ่านจากภาพ
-- plot: multiples origin sure count
SELECT n.english AS origin, n.thai AS origin_th, t.sure, coalesce(c.cells, 0) AS count
FROM (SELECT DISTINCT origin FROM cell_sure) AS o
CROSS JOIN step AS t
LEFT JOIN cell_sure AS c ON c.origin = o.origin AND c.step = t.step
LEFT JOIN name AS n ON n.code = o.origin
ORDER BY o.origin DESC, t.step
