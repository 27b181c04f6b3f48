-- section: confidence
-- needs: audits
-- title: Error found by audit
-- title-th: ความผิดพลาดที่พบจากการสุ่มตรวจ
-- counted: Sure values drawn at random and looked at by a person (view audits), by kind of page and field; right: the value is what the page says. With Wilson's interval of 95 %.
-- counted-th: ค่าที่โปรแกรมแน่ใจซึ่งสุ่มมาให้คนตรวจ (audits) ตามชนิดหน้าและช่อง "ถูก" คือตรงกับหน้ากระดาษ พร้อมช่วงความเชื่อมั่น 95 % ของวิลสัน
-- interval: right checked
SELECT origin AS code, field, count(*) AS checked, sum(correct) AS right FROM audits WHERE correct IS NOT NULL
GROUP BY origin, field ORDER BY 1, 2
