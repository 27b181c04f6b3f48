-- section: confidence
-- title: Documents whose numbers are proven
-- title-th: เอกสารที่พิสูจน์ตัวเลขแล้ว
-- counted: numbers_proven: the ten scores and the overall score agree by the sum rule and no other place differs. Of documents with an overall score.
-- counted-th: numbers_proven คือคะแนนสิบตัวชี้วัดกับคะแนนรวมตรงกันตามกฎผลรวมและไม่มีที่อื่นต่างไป นับจากเอกสารที่มีคะแนนรวม
-- plot: years year share
SELECT year, count(*) AS with_overall, sum(numbers_proven) AS proven, 1.0 * sum(numbers_proven) / count(*) AS share
FROM filed JOIN archive_year USING (year) WHERE overall_score IS NOT NULL GROUP BY year ORDER BY year
