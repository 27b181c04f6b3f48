-- section: headers
-- title: Headers without a meaning
-- title-th: หัวตารางที่ไม่รู้ความหมาย
-- counted: Columns whose field is other or not known, by the letters that stand below their header: what no question about measures finds. Ordinals, remarks and evidence are no fields of a measure and may rightly be here.
-- counted-th: คอลัมน์ที่ field เป็น other หรือไม่รู้ เรียงตามจำนวนตัวอักษรใต้หัวตาราง ซึ่งคำถามเรื่องมาตรการจะค้นไม่พบ ลำดับ หมายเหตุ และหลักฐาน ไม่ใช่ช่องของมาตรการ จึงอยู่ที่นี่ได้
-- plot: bars letters
-- shown: 30
SELECT header, letters, columns, documents, source FROM (
  SELECT header, sum(letters) AS letters, count(*) AS columns, count(DISTINCT document_id) AS documents,
         min(document_id) AS document_id
  FROM (SELECT document_id, header, sum(length(text)) AS letters FROM cells
        WHERE (field IS NULL OR field = 'other') AND header <> '' AND header <> text AND text <> ''
        GROUP BY document_id, page, table_no, column_no, header)
  GROUP BY header ORDER BY letters DESC, header LIMIT 500
) JOIN filed USING (document_id) ORDER BY letters DESC, header
