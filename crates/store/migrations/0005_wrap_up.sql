-- Wrap-up: meetings given to points alone, the recap of a meeting, and what each thought of it for themselves.
ALTER TABLE meetings ADD COLUMN focus BLOB;
ALTER TABLE talking_points ADD COLUMN own_meeting TEXT;

CREATE TABLE recaps (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  text BLOB NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  sent_at INTEGER
);
CREATE INDEX recaps_by_relationship ON recaps (relationship_id);

CREATE TABLE reflections (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  author TEXT NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  answer BLOB NOT NULL,
  PRIMARY KEY (meeting_id, author)
);
