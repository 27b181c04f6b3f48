-- What several figures count, once. `form`: an agency's name as search compares it.
CREATE TEMP TABLE filed AS
SELECT document_id, source, sha256, status, agency, nullif(folded(agency), '') AS form, province, needs_review, numbers_proven,
       overall_score, coalesce(assessment_year, fiscal_year) AS year,
       nullif(folded(memo_number), '') AS memo_form, memo_number
FROM documents;
CREATE INDEX temp.filed_by_form ON filed (form, province);
CREATE INDEX temp.filed_by_document ON filed (document_id);

-- An agency is its name and province.
CREATE TEMP TABLE published AS
SELECT DISTINCT form, province, year FROM filed WHERE form IS NOT NULL AND year IS NOT NULL;
CREATE INDEX temp.published_by_form ON published (form, province, year);

-- Years from the first to the last in which a twentieth of the documents of the fullest year stands: what years misread
-- leave at the edges is no year of the archive.
CREATE TEMP TABLE archive_year AS
WITH counted AS (SELECT year, count(*) AS documents FROM filed WHERE year IS NOT NULL GROUP BY year),
     full AS (SELECT year FROM counted WHERE documents * 20 >= (SELECT max(documents) FROM counted))
SELECT year FROM counted WHERE year BETWEEN (SELECT min(year) FROM full) AND (SELECT max(year) FROM full);

CREATE TEMP TABLE cell_sure AS
SELECT origin, CASE WHEN confidence >= 1 THEN 6 WHEN confidence >= 0.99 THEN 5 WHEN confidence >= 0.95 THEN 4
                    WHEN confidence >= 0.9 THEN 3 WHEN confidence >= 0.7 THEN 2 ELSE 1 END AS step, count(*) AS cells
FROM cells WHERE text <> '' GROUP BY 1, 2;

CREATE TEMP TABLE step (step, sure);
INSERT INTO step VALUES (1, '< .70'), (2, '.70'), (3, '.90'), (4, '.95'), (5, '.99'), (6, '1');

-- Why a document should be scanned again, page by page. One degree lifts a line by its own height across a sheet of A4.
-- Under .80 a fifth of the recognized cells may be wrong.
CREATE TEMP TABLE weak_page AS
SELECT document_id, page, 'lean' AS reason, abs(skew_deg) AS measured FROM pages
WHERE origin = 'ocr' AND abs(skew_deg) >= 1
UNION ALL
SELECT document_id, page, 'hardly-legible', avg(confidence) FROM cells WHERE origin = 'ocr' AND text <> ''
GROUP BY document_id, page HAVING avg(confidence) < 0.8
UNION ALL
SELECT DISTINCT document_id, page, code, NULL FROM problems
WHERE code IN ('page-unreadable', 'page-cut-short', 'page-missing', 'page-too-large', 'page-larger-than-a3', 'image-damaged',
               'image-too-large', 'ocr-found-nothing', 'ocr-failed', 'table-not-found');

CREATE TEMP TABLE name (code, thai, english);
INSERT INTO name VALUES
  ('ok', 'อ่านได้ครบ', 'read'), ('partial', 'อ่านได้บางหน้า', 'some pages read'), ('encrypted', 'มีรหัสผ่าน', 'encrypted'),
  ('not_pdf', 'ไม่ใช่ไฟล์ที่อ่านได้', 'not a readable kind of file'), ('damaged', 'ไฟล์เสียหาย', 'damaged'),
  ('timeout', 'ใช้เวลาเกินกำหนด', 'took too long'), ('out_of_memory', 'ใช้หน่วยความจำเกินกำหนด', 'took too much memory'),
  ('crashed', 'ตัวอ่านหยุดทำงาน', 'the reader crashed'), ('too_large', 'ไฟล์ใหญ่เกินกำหนด', 'too large'),
  ('text-layer', 'ข้อความในไฟล์', 'text in the file'), ('ocr', 'ภาพสแกน', 'scan'), ('text-file', 'ไฟล์ข้อความ', 'text file'),
  ('text layer healthy', 'ข้อความในไฟล์สมบูรณ์', 'a sound text layer'), ('blank page', 'หน้าว่าง', 'a blank page'),
  ('image only', 'มีแต่ภาพ', 'a picture alone'), ('image file', 'ไฟล์ภาพ', 'an image file'), ('text file', 'ไฟล์ข้อความ', 'a text file'),
  ('scan with words typed onto it', 'ภาพสแกนที่พิมพ์คำทับ', 'a scan with words typed onto it'),
  ('text layer of symbols', 'ข้อความในไฟล์เป็นสัญลักษณ์', 'a text layer of symbols'),
  ('text layer with wrong letters', 'ข้อความในไฟล์มีอักษรผิด', 'a text layer with wrong letters'),
  ('scan with a foreign text layer', 'ภาพสแกนที่มีข้อความภาษาอื่น', 'a scan with a text layer in another language'),
  ('scan with a Thai text layer', 'ภาพสแกนที่มีข้อความภาษาไทย', 'a scan with a Thai text layer'),
  ('lean', 'หน้าเอียงตั้งแต่ 1 องศา', 'leans by a degree or more'),
  ('hardly-legible', 'อ่านได้ไม่แน่ใจ (เฉลี่ยต่ำกว่า .80)', 'hardly legible: cells below .80 on average'),
  ('page-unreadable', 'อ่านหน้าไม่ได้', 'page unreadable'), ('page-cut-short', 'หน้าไม่ครบ', 'page cut short'),
  ('page-missing', 'ไม่มีหน้า', 'page missing'), ('page-too-large', 'หน้าใหญ่เกินกำหนด', 'page too large'),
  ('page-larger-than-a3', 'กระดาษใหญ่กว่า A3', 'paper larger than A3'), ('image-damaged', 'ภาพเสียหาย', 'image damaged'),
  ('image-too-large', 'ภาพใหญ่เกินกำหนด', 'image too large'), ('ocr-found-nothing', 'ไม่พบตัวอักษร', 'no letters found'),
  ('ocr-failed', 'อ่านภาพไม่สำเร็จ', 'recognition failed'), ('table-not-found', 'ไม่พบตารางที่น่าจะมี', 'a table was not found'),
  ('score-conflict', 'คะแนนขัดแย้งกัน', 'scores contradict each other'), ('score-sum', 'คะแนนรวมไม่ตรงกับคะแนนรายตัวชี้วัด', 'the overall score does not follow'),
  ('grade-mismatch', 'ระดับไม่ตรงกับคะแนน', 'grade and score differ'), ('number-mismatch', 'เลขตัวชี้วัดไม่ตรงกับชื่อ', 'number and name of an indicator differ'),
  ('duplicate-indicator', 'ตัวชี้วัดซ้ำ', 'an indicator stands twice'), ('foreign-agency', 'มีชื่อหน่วยงานอื่น', 'another agency is named'),
  ('instrument-mismatch', 'เครื่องมือไม่ตรงกับตัวชี้วัด', 'instrument and indicator differ'), ('empty-result', 'ช่องผลว่างเปล่า', 'an empty result'),
  ('cell', 'ช่องตาราง', 'cells'), ('line', 'บรรทัดนอกตาราง', 'lines outside tables'),
  ('column', 'ความหมายของคอลัมน์', 'meanings of columns'), ('fact', 'ข้อเท็จจริงของเอกสาร', 'facts of documents'),
  ('corrected', 'แก้ไขแล้ว', 'corrected'), ('confirmed', 'ยืนยันว่าถูก', 'found right'), ('illegible', 'อ่านไม่ออก', 'illegible'),
  ('unsure', 'ผู้ตรวจไม่แน่ใจ', 'the reviewer is not sure'), ('reverted', 'ยกเลิกการแก้ไข', 'reverted'),
  ('info', 'แจ้งให้ทราบ', 'info'), ('warning', 'ควรตรวจ', 'warning'), ('error', 'ผิดพลาด', 'error');
CREATE INDEX temp.name_by_code ON name (code);
