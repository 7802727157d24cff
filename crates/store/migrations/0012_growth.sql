-- The growth narrative writes itself; what the owner wrote, kept or hid is here. An entry goes by the id of what it is told
-- from (noun), or by its own. What is hidden is its author's alone.

CREATE TABLE growth_entries (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  noun TEXT,
  day TEXT NOT NULL,
  title BLOB,
  text BLOB,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX growth_entries_by_relationship ON growth_entries (relationship_id);

CREATE TABLE hidden_growth_entries (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  author TEXT NOT NULL,
  noun TEXT,
  day TEXT NOT NULL,
  title BLOB,
  text BLOB,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX hidden_growth_entries_by_author ON hidden_growth_entries (relationship_id, author);

-- What the story looks up: the points of a quarter, and what was done about them.
CREATE INDEX talking_points_by_kind ON talking_points (relationship_id, state, kind, state_at);
CREATE INDEX action_items_by_point ON action_items (relationship_id, talking_point_id);
