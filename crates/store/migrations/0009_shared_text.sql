-- Notes belong to a goal as well, and are typed by two at once: a document, the updates after it, earlier versions.

CREATE TABLE notes_anew (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  meeting_id TEXT REFERENCES meetings (id),
  talking_point_id TEXT,
  goal_id TEXT REFERENCES goals (id),
  text BLOB NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
INSERT INTO notes_anew (id, relationship_id, meeting_id, talking_point_id, text, written_by, written_at, version)
  SELECT id, relationship_id, meeting_id, talking_point_id, text, written_by, written_at, version FROM notes;
DROP TABLE notes;
ALTER TABLE notes_anew RENAME TO notes;
CREATE INDEX notes_by_meeting ON notes (relationship_id, meeting_id);
CREATE INDEX notes_by_goal ON notes (goal_id);

CREATE TABLE note_documents (
  note_id TEXT NOT NULL PRIMARY KEY REFERENCES notes (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  state BLOB NOT NULL
);

CREATE TABLE note_updates (
  note_id TEXT NOT NULL REFERENCES notes (id),
  number INTEGER NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  updates BLOB NOT NULL,
  PRIMARY KEY (note_id, number)
);
CREATE INDEX note_updates_by_relationship ON note_updates (relationship_id);

CREATE TABLE note_versions (
  id TEXT NOT NULL PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES notes (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  text BLOB NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL
);
CREATE INDEX note_versions_by_note ON note_versions (note_id, written_at);
