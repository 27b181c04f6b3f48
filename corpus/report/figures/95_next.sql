-- section: next
-- title: What to do next
-- title-th: ควรทำอะไรต่อ
-- counted: From the figures above, the gravest first.
-- counted-th: จากตัวเลขข้างต้น เรียงจากเรื่องสำคัญที่สุด
-- plot: actions
SELECT what, what_th, count, command FROM (
  SELECT 1 AS place, 'files were not read whole: open them, ask for better ones' AS what,
         'ไฟล์ที่อ่านได้ไม่ครบ: เปิดดูและขอไฟล์ใหม่' AS what_th, (SELECT count(*) FROM filed WHERE status <> 'ok') AS count,
         'thaimemo query DB problems' AS command
  UNION ALL SELECT 2, 'scores need review: compare them with their pages', 'คะแนนที่ต้องตรวจ: เทียบกับหน้ากระดาษ',
         (SELECT count(*) FROM scores WHERE needs_review = 1), 'thaimemo query DB doubts'
  UNION ALL SELECT 3, 'checks say that a document contradicts itself: ask the agency', 'ข้อขัดแย้งในเอกสารเอง: สอบถามหน่วยงาน',
         (SELECT count(*) FROM checks WHERE severity <> 'info'), 'thaimemo query DB checks'
  UNION ALL SELECT 4, 'documents should be scanned again', 'เอกสารที่ควรสแกนใหม่', (SELECT count(DISTINCT document_id) FROM weak_page), NULL
  UNION ALL SELECT 5, 'agencies did not publish in a year of the archive: ask them', 'หน่วยงานที่ขาดเอกสารบางปี: ติดตามขอเอกสาร',
         (SELECT count(*) FROM (SELECT 1 FROM published JOIN archive_year USING (year) GROUP BY form, province
            HAVING count(*) < (SELECT count(*) FROM archive_year))), NULL
  UNION ALL SELECT 6, 'documents lack an agency, province or year: enter them by hand', 'เอกสารที่ไม่พบหน่วยงาน จังหวัด หรือปี: กรอกด้วยมือ',
         (SELECT count(*) FROM filed WHERE form IS NULL OR province IS NULL OR year IS NULL), 'thaimemo query DB documents'
  UNION ALL SELECT 7, 'headers of tables in three documents or more have no meaning: offer rules', 'หัวตารางที่ไม่รู้ความหมายในสามเอกสารขึ้นไป: เสนอกฎใหม่',
         (SELECT count(*) FROM (SELECT 1 FROM cells WHERE field IS NULL AND header <> '' AND header <> text AND text <> ''
            GROUP BY header HAVING count(DISTINCT document_id) >= 3)), 'thaimemo rules suggest --db DB'
) WHERE count > 0 ORDER BY place
