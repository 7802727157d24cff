-- Prep: where each of the two is in getting ready, and the words a point had before prep sharpened them.

CREATE TABLE preps (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  step TEXT NOT NULL,
  passed TEXT,
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  prepared_at INTEGER,
  PRIMARY KEY (relationship_id, side)
);

ALTER TABLE talking_points ADD COLUMN jotted BLOB;
