-- section: doubts
-- needs: corrections
-- title: What people have looked at
-- title-th: ค่าที่คนตรวจแล้ว
-- counted: Rows of the view corrections: each is one decision of a person; one place may have several.
-- counted-th: แถวของ corrections แต่ละแถวคือการตัดสินหนึ่งครั้งของคน ที่เดียวกันอาจมีหลายครั้ง
-- plot: bars count
SELECT coalesce(t.english, c.target) AS what, coalesce(t.thai, c.target) AS what_th, coalesce(v.english, c.verdict) AS verdict,
       coalesce(v.thai, c.verdict) AS verdict_th, count(*) AS count, count(DISTINCT c.sha256) AS documents,
       count(DISTINCT c.reviewer) AS reviewers
FROM corrections AS c LEFT JOIN name AS t ON t.code = c.target LEFT JOIN name AS v ON v.code = c.verdict
GROUP BY c.target, c.verdict ORDER BY c.target, count DESC, c.verdict
