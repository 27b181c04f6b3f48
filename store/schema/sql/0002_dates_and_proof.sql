-- Periods as dates, units in charge, proof of numbers, checks in Thai.

ALTER TABLE document ADD COLUMN numbers_proven INTEGER NOT NULL DEFAULT 0;
ALTER TABLE measure ADD COLUMN period_from TEXT;
ALTER TABLE measure ADD COLUMN period_to TEXT;
ALTER TABLE measure ADD COLUMN responsible_main TEXT;
ALTER TABLE measure ADD COLUMN responsible_supporting TEXT;
ALTER TABLE "check" ADD COLUMN message_th TEXT NOT NULL DEFAULT '';

DROP VIEW documents;
CREATE VIEW documents AS
SELECT document_id, source, sha256, pages, status, title, agency, agency_type, district, province, fiscal_year,
       assessment_year, overall_score, overall_grade, memo_number, memo_date, subject, numbers_proven
FROM document;

DROP VIEW measures;
CREATE VIEW measures AS
SELECT document_id, seq, section, indicator_no, indicator, indicator_as_written, score, issue, measure, steps,
       responsible, period, result, outcome, follow_up, other, page_first, page_last, confidence, needs_review,
       period_from, period_to, responsible_main, responsible_supporting
FROM measure;

DROP VIEW checks;
CREATE VIEW checks AS
SELECT document_id, seq, code, severity, message, detail, page, message_th
FROM "check";
