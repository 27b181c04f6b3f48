-- section: publication
-- without: listed_agency
-- title: Agencies that published in some years and not in others
-- title-th: หน่วยงานที่เผยแพร่บางปีและไม่เผยแพร่บางปี
-- counted: No list of agencies was given, so the archive is compared with itself. Most faithful agencies with a gap first. A name spelled in two ways is two agencies here.
-- counted-th: ไม่ได้ให้รายชื่อหน่วยงานมา จึงเทียบคลังเอกสารกับตัวเอง เรียงจากหน่วยงานที่เผยแพร่หลายปีที่สุดแต่ยังขาดบางปี ชื่อที่สะกดสองแบบนับเป็นสองหน่วยงาน
-- shown: 30
WITH kept AS (
  SELECT form, province, count(*) AS years, group_concat(year, ' ') AS published_years
  FROM (SELECT form, province, year FROM published JOIN archive_year USING (year) ORDER BY year) GROUP BY form, province
)
SELECT (SELECT min(agency) FROM filed AS f WHERE f.form = k.form AND f.province IS k.province) AS agency, k.province, k.years AS years_published, k.published_years,
       (SELECT group_concat(year, ' ') FROM (SELECT year FROM archive_year ORDER BY year)
        WHERE instr(k.published_years, year) = 0) AS missing_years
FROM kept AS k WHERE k.years < (SELECT count(*) FROM archive_year)
ORDER BY k.years DESC, k.province, 1
