-- section: publication
-- title: In how many years agencies published
-- title-th: หน่วยงานเผยแพร่กี่ปี
-- counted: Years of the archive in which an agency has a document. This counts the archive's own agencies: one that never published is not known here unless a list of agencies is given (--agencies).
-- counted-th: จำนวนปีที่หน่วยงานมีเอกสารในคลัง นับเฉพาะหน่วยงานที่พบในคลัง หน่วยงานที่ไม่เคยเผยแพร่จะไม่ปรากฏ เว้นแต่ให้รายชื่อหน่วยงานมาด้วย (--agencies)
-- plot: columns years agencies
SELECT years, count(*) AS agencies FROM (
  SELECT count(*) AS years FROM published JOIN archive_year USING (year) GROUP BY form, province
) GROUP BY years ORDER BY years
