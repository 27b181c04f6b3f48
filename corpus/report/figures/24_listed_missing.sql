-- section: publication
-- needs: listed_agency
-- title: Who did not publish
-- title-th: หน่วยงานที่ไม่ได้เผยแพร่
-- counted: Agencies of the list with documents of fewer years than the archive has, those without any first. A name that was misread looks like one that is missing: compare with the next table.
-- counted-th: หน่วยงานในรายชื่อที่มีเอกสารไม่ครบทุกปีของคลังเอกสาร เรียงจากที่ไม่มีเลย ชื่อที่อ่านผิดจะดูเหมือนขาดไป โปรดเทียบกับตารางถัดไป
-- shown: 40
SELECT name AS agency, province, years AS years_published, published_years,
       (SELECT count(*) FROM archive_year) - years AS years_missing
FROM listed_agency WHERE years < (SELECT count(*) FROM archive_year) ORDER BY years, province, name
