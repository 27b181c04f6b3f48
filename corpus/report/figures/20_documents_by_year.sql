-- section: publication
-- title: Documents and agencies by year
-- title-th: เอกสารและหน่วยงานรายปี
-- counted: The year of the assessment, else the fiscal year. Also the year before: agencies with a document of the year before too. Not any more: agencies of the year before without one of this year.
-- counted-th: ใช้ปีที่ประเมิน หากไม่มีใช้ปีงบประมาณ "มีปีก่อนด้วย" คือหน่วยงานที่มีเอกสารของปีก่อนหน้าด้วย "ขาดหายไป" คือหน่วยงานที่ปีก่อนมีแต่ปีนี้ไม่มี
-- plot: columns year documents
SELECT y.year, (SELECT count(*) FROM filed AS f WHERE f.year = y.year) AS documents,
       (SELECT count(*) FROM published AS p WHERE p.year = y.year) AS agencies,
       (SELECT count(*) FROM published AS p WHERE p.year = y.year AND EXISTS (
          SELECT 1 FROM published AS q WHERE q.form = p.form AND q.province IS p.province AND q.year = y.year - 1)) AS also_before,
       (SELECT count(*) FROM published AS p WHERE p.year = y.year - 1 AND NOT EXISTS (
          SELECT 1 FROM published AS q WHERE q.form = p.form AND q.province IS p.province AND q.year = y.year)) AS not_any_more
FROM archive_year AS y ORDER BY y.year
