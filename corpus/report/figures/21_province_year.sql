-- section: publication
-- title: Agencies that published, by province and year
-- title-th: หน่วยงานที่เผยแพร่ ตามจังหวัดและปี
-- counted: Different agencies with at least one document of that year. Documents without a province or year are not here; see the last table of this section.
-- counted-th: จำนวนหน่วยงานที่มีเอกสารของปีนั้นอย่างน้อยหนึ่งฉบับ ไม่รวมเอกสารที่ไม่พบจังหวัดหรือปี (ดูตารางสุดท้ายของหัวข้อนี้)
-- plot: heat province year agencies
SELECT province, year, count(*) AS agencies FROM published JOIN archive_year USING (year)
WHERE province IS NOT NULL GROUP BY province, year ORDER BY province, year
