-- Updates, the minutes that points counted in meetings, and which questions were offered.

CREATE TABLE updates (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  talking_point_id TEXT,
  text BLOB NOT NULL,
  posted_by TEXT NOT NULL,
  posted_at INTEGER NOT NULL,
  edited_at INTEGER,
  read_at INTEGER,
  reply BLOB,
  replied_at INTEGER,
  version INTEGER NOT NULL
);
CREATE INDEX updates_by_relationship ON updates (relationship_id, posted_at);

-- What is recorded already counts as the usual five minutes.
ALTER TABLE meeting_points ADD COLUMN minutes INTEGER NOT NULL DEFAULT 5;

CREATE TABLE questions_offered (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  question TEXT NOT NULL,
  offered_at INTEGER NOT NULL,
  captured_at INTEGER,
  PRIMARY KEY (relationship_id, side, question)
);
