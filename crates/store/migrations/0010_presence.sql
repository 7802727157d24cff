-- Who has a meeting open while it goes on.

CREATE TABLE presences (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  side TEXT NOT NULL,
  until INTEGER NOT NULL
);
CREATE INDEX presences_by_meeting ON presences (meeting_id, until);
