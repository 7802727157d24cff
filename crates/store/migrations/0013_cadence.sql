-- When they meet, in full: what the series was before, pauses, who moved or skipped a meeting and why, the link by which
-- they join, and the private feeds that calendar programs read.

CREATE TABLE earlier_series (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  number INTEGER NOT NULL,
  cadence TEXT NOT NULL,
  zone TEXT NOT NULL,
  starts TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  set_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  PRIMARY KEY (relationship_id, number)
);

CREATE TABLE pauses (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  removed_at INTEGER
);
CREATE INDEX pauses_by_relationship ON pauses (relationship_id, first_day);

CREATE TABLE join_links (
  relationship_id TEXT NOT NULL PRIMARY KEY REFERENCES relationships (id),
  url BLOB NOT NULL,
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL
);

CREATE TABLE feeds (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  kind TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER
);
CREATE UNIQUE INDEX feeds_by_secret ON feeds (secret_hash);
CREATE INDEX feeds_by_user ON feeds (user_id);

ALTER TABLE meetings ADD COLUMN moved_by TEXT;
ALTER TABLE meetings ADD COLUMN moved_from INTEGER;
ALTER TABLE meetings ADD COLUMN skipped_by TEXT;
ALTER TABLE meetings ADD COLUMN skipped_why TEXT;
