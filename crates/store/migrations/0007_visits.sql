-- Home: when each was last here, hints that somebody did not want, and ways to look up in a moment what ten years hold.
CREATE TABLE visits (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  seen_version INTEGER NOT NULL,
  since_version INTEGER,
  PRIMARY KEY (relationship_id, side)
);

CREATE TABLE dismissed_hints (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  author TEXT NOT NULL,
  matter BLOB NOT NULL,
  dismissed_at INTEGER NOT NULL
);
CREATE INDEX dismissed_hints_by_author ON dismissed_hints (relationship_id, author);

-- Of a few rows only, so that no other question about meetings takes this way.
CREATE INDEX meeting_points_development ON meeting_points (relationship_id, at)
  WHERE outcome = 'discussed' AND kind = 'development';
