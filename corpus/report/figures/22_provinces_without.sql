-- section: publication
-- title: Provinces without any document
-- title-th: จังหวัดที่ไม่มีเอกสารเลย
-- counted: Provinces of the packaged list of Thai places that no document names as its own.
-- counted-th: จังหวัดในรายชื่อสถานที่ของโปรแกรมที่ไม่มีเอกสารใดระบุว่าเป็นจังหวัดของตน
-- plot: list province
SELECT province FROM known_province WHERE province NOT IN (SELECT province FROM filed WHERE province IS NOT NULL)
ORDER BY province
