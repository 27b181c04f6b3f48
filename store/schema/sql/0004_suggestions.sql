-- Repairs of words that others read: shown, never made.

CREATE TABLE suggestion (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  cell_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;

CREATE VIEW suggestions AS
SELECT document_id, seq, cell_id, position, before, after, evidence
FROM suggestion;
