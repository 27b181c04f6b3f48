-- Whole archives are sorted, filtered and counted: what kept that slow.

-- Which indicators a document sets measures for.
CREATE INDEX measure_by_document ON measure (document_id, indicator_no);

-- What each text of a report is compared by when copies are looked for (store/schema/copied_text.h).
CREATE TABLE text_print (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  field TEXT NOT NULL,                   -- issue, measure, steps, result or outcome of a measure; finding
  seq INTEGER NOT NULL,                  -- of the measure or the finding
  print BLOB NOT NULL,
  PRIMARY KEY (document_id, field, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO text_print
SELECT document_id, 'issue', seq, copy_print(issue) FROM measure WHERE issue IS NOT NULL
UNION ALL SELECT document_id, 'measure', seq, copy_print(measure) FROM measure WHERE measure IS NOT NULL
UNION ALL SELECT document_id, 'steps', seq, copy_print(steps) FROM measure WHERE steps IS NOT NULL
UNION ALL SELECT document_id, 'result', seq, copy_print(result) FROM measure WHERE result IS NOT NULL
UNION ALL SELECT document_id, 'outcome', seq, copy_print(outcome) FROM measure WHERE outcome IS NOT NULL
UNION ALL SELECT document_id, 'finding', seq, copy_print(text) FROM finding;
