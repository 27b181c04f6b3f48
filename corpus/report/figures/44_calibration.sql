-- section: confidence
-- needs: audits
-- title: What a confidence is worth
-- title-th: ค่าความแน่ใจเชื่อได้เพียงใด
-- counted: Audited values by the confidence that the program gave them, against the share that was right, with Wilson's interval of 95 %.
-- counted-th: ค่าที่สุ่มตรวจแล้วตามความแน่ใจที่โปรแกรมให้ เทียบกับสัดส่วนที่ถูกจริง พร้อมช่วงความเชื่อมั่น 95 % ของวิลสัน
-- interval: right checked
SELECT t.sure, round(avg(a.confidence), 4) AS confidence, count(*) AS checked, sum(a.correct) AS right
FROM (SELECT confidence, correct,
             CASE WHEN confidence >= 1 THEN 6 WHEN confidence >= 0.99 THEN 5 WHEN confidence >= 0.95 THEN 4
                  WHEN confidence >= 0.9 THEN 3 WHEN confidence >= 0.7 THEN 2 ELSE 1 END AS step
      FROM audits WHERE correct IS NOT NULL) AS a
JOIN step AS t USING (step) GROUP BY a.step ORDER BY a.step
