-- section: duplicates
-- title: Several documents of one agency and year
-- title-th: หน่วยงานและปีเดียวกันหลายฉบับ
-- counted: Documents with the same agency, province and year but other bytes. They may be parts or versions of one report.
-- counted-th: เอกสารที่หน่วยงาน จังหวัด และปีตรงกันแต่ไฟล์ต่างกัน อาจเป็นคนละส่วนหรือคนละฉบับแก้ไขของรายงานเดียวกัน
-- shown: 30
SELECT min(agency) AS agency, province, year, count(DISTINCT sha256) AS documents, min(source) AS source, max(source) AS other_source
FROM filed WHERE form IS NOT NULL AND year IS NOT NULL GROUP BY form, province, year HAVING count(DISTINCT sha256) > 1
ORDER BY documents DESC, province, 1, year
