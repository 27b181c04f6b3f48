-- section: publication
-- needs: listed_agency
-- title: Agencies of documents that are not on the list
-- title-th: หน่วยงานในเอกสารที่ไม่อยู่ในรายชื่อ
-- counted: Names as documents have them: other agencies, other spellings, or names that were misread.
-- counted-th: ชื่อตามที่ปรากฏในเอกสาร อาจเป็นหน่วยงานอื่น สะกดต่างไป หรืออ่านผิด
-- shown: 30
SELECT min(agency) AS agency, province, count(*) AS documents, min(source) AS source FROM filed
WHERE form IS NOT NULL AND NOT EXISTS (SELECT 1 FROM listed_agency AS l WHERE l.form = filed.form
  AND (l.province IS NULL OR filed.province IS NULL OR l.province = filed.province))
GROUP BY form, province ORDER BY documents DESC, 1, province
