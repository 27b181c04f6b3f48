-- One and two letters are found by the index as well: two signs at the end of every text make each of its letters the
-- beginning of a trigram. And documents are found by what their addresses on screen are made of.

DROP TABLE cell_search;
DROP TABLE finding_search;
CREATE VIRTUAL TABLE cell_search USING fts5 (
  folded, content = '', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
CREATE VIRTUAL TABLE finding_search USING fts5 (
  folded, content = '', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
INSERT INTO cell_search (rowid, folded) SELECT cell_key, folded(coalesce(text, raw)) || char(3, 3) FROM cell;
INSERT INTO finding_search (rowid, folded) SELECT finding_key, folded(text) || char(3, 3) FROM finding;

-- The trigrams there are.
CREATE VIRTUAL TABLE cell_trigram USING fts5vocab (cell_search, 'row');
CREATE VIRTUAL TABLE finding_trigram USING fts5vocab (finding_search, 'row');

CREATE INDEX document_by_hash ON document (sha256);
CREATE INDEX document_by_agency ON document (agency, province);
CREATE INDEX document_by_province ON document (province, agency_type);
CREATE INDEX score_by_cell ON score (cell_id);
CREATE INDEX measure_place_by_cell ON measure_place (cell_id);
CREATE INDEX finding_by_cell ON finding (cell_id);
CREATE INDEX check_by_code ON "check" (code);
