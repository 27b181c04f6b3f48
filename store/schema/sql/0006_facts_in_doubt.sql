-- Facts that were read unsurely, as scores and measures have it: a problem about one of them is the reason.

DROP VIEW documents;
CREATE VIEW documents AS
SELECT document_id, source, sha256, pages, status, title, agency, agency_type, district, province, fiscal_year,
       assessment_year, overall_score, overall_grade, memo_number, memo_date, subject, numbers_proven,
       EXISTS (SELECT 1 FROM problem
               WHERE problem.document_id = document.document_id AND severity <> 'info'
                 AND (code GLOB 'agency-*' OR code GLOB 'place-*' OR code GLOB 'memo-*'
                      OR code IN ('year-uncertain', 'overall-uncertain'))) AS needs_review
FROM document;
