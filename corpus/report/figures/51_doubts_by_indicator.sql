-- section: doubts
-- title: Scores that need review, by indicator
-- title-th: คะแนนที่ต้องตรวจ ตามตัวชี้วัด
-- counted: Scores of the indicator with needs_review = 1; unread: a number stands there but could not be read.
-- counted-th: คะแนนของตัวชี้วัดที่ needs_review เป็น 1 "อ่านไม่ออก" คือมีตัวเลขแต่อ่านไม่ได้
-- plot: bars count
SELECT indicator_no, indicator, sum(needs_review) AS count, count(*) AS total, 1.0 * sum(needs_review) / count(*) AS share,
       sum(score IS NULL) AS unread
FROM scores GROUP BY indicator_no ORDER BY indicator_no
