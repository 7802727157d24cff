-- Goals with their checkpoints, the goal a talking point is about, and notes that only their author sees.
-- A private note is about the one-on-one itself, a meeting or a talking point, and outlives it: no foreign key.

CREATE TABLE goals (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  text BLOB NOT NULL,
  why BLOB,
  weeks INTEGER NOT NULL,
  target TEXT,
  state TEXT NOT NULL,
  state_at INTEGER NOT NULL,
  state_by TEXT NOT NULL,
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  visited_at INTEGER NOT NULL,
  visited_by TEXT NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX goals_by_relationship ON goals (relationship_id, state);

CREATE TABLE checkpoints (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  goal_id TEXT NOT NULL REFERENCES goals (id),
  text BLOB NOT NULL,
  planned TEXT,
  reached_at INTEGER,
  reached_by TEXT,
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  dropped_at INTEGER,
  version INTEGER NOT NULL
);
CREATE INDEX checkpoints_by_goal ON checkpoints (relationship_id, goal_id);

ALTER TABLE talking_points ADD COLUMN goal_id TEXT;
CREATE INDEX talking_points_by_goal ON talking_points (relationship_id, goal_id);

CREATE TABLE private_notes (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  author TEXT NOT NULL,
  noun TEXT NOT NULL,
  noun_id TEXT NOT NULL,
  text BLOB NOT NULL,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE UNIQUE INDEX private_notes_by_noun ON private_notes (relationship_id, author, noun_id);
