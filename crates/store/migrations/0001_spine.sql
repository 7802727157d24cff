-- The spine: people, relationships and their keys, meetings, talking points, actions, notes.
-- Portable: INTEGER, TEXT and BLOB only (BIGINT and BYTEA on PostgreSQL). Times are UTC microseconds, flags are times,
-- dates and local times are ISO 8601 text. Sealed columns are BLOB; src/columns.rs says for each other one why it is not.

CREATE TABLE installations (
  id INTEGER NOT NULL PRIMARY KEY,
  workspace TEXT,
  key_check BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  checked_at INTEGER NOT NULL
);

CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  zone TEXT NOT NULL,
  password TEXT,
  keys_off_at INTEGER,
  administrator_at INTEGER,
  deactivated_at INTEGER,
  created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX users_by_email ON users (email);

CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  secret_hash TEXT NOT NULL,
  device TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX sessions_by_secret ON sessions (secret_hash);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE access_tokens (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  read_only_at INTEGER,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_at INTEGER
);
CREATE UNIQUE INDEX access_tokens_by_secret ON access_tokens (secret_hash);
CREATE INDEX access_tokens_by_user ON access_tokens (user_id);

CREATE TABLE sign_in_attempts (
  id TEXT NOT NULL PRIMARY KEY,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX sign_in_attempts_by_subject ON sign_in_attempts (subject, at);

CREATE TABLE relationships (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  couple TEXT,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX relationships_by_couple ON relationships (couple);

CREATE TABLE participants (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  user_id TEXT REFERENCES users (id),
  name TEXT NOT NULL,
  joined_at INTEGER,
  PRIMARY KEY (relationship_id, side)
);
CREATE INDEX participants_by_user ON participants (user_id);

CREATE TABLE data_keys (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  author TEXT NOT NULL,
  key_version INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (relationship_id, author)
);

CREATE TABLE links (
  id TEXT NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  user_id TEXT REFERENCES users (id),
  relationship_id TEXT REFERENCES relationships (id),
  created_by TEXT REFERENCES users (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX links_by_secret ON links (secret_hash);
CREATE INDEX links_by_relationship ON links (relationship_id);
CREATE INDEX links_by_user ON links (user_id);

CREATE TABLE series (
  relationship_id TEXT NOT NULL PRIMARY KEY REFERENCES relationships (id),
  cadence TEXT NOT NULL,
  zone TEXT NOT NULL,
  starts TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  set_at INTEGER NOT NULL
);

CREATE TABLE meetings (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  occurrence TEXT,
  scheduled_at INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  state TEXT NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  moved_at INTEGER
);
CREATE INDEX meetings_by_relationship ON meetings (relationship_id, scheduled_at);

CREATE TABLE talking_points (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  raised_by TEXT NOT NULL,
  text BLOB NOT NULL,
  kind TEXT,
  minutes INTEGER,
  state TEXT NOT NULL,
  state_at INTEGER NOT NULL,
  state_by TEXT NOT NULL,
  order_key TEXT,
  deferred_at INTEGER,
  deferred_until TEXT,
  answers TEXT,
  captured_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX talking_points_by_state ON talking_points (relationship_id, state);

CREATE TABLE private_captures (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  author TEXT NOT NULL,
  text BLOB NOT NULL,
  captured_at INTEGER NOT NULL,
  dropped_at INTEGER
);
CREATE INDEX private_captures_by_author ON private_captures (relationship_id, author);

CREATE TABLE meeting_points (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  talking_point_id TEXT NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  outcome TEXT NOT NULL,
  text BLOB NOT NULL,
  kind TEXT,
  raised_by TEXT NOT NULL,
  place INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (meeting_id, talking_point_id)
);
CREATE INDEX meeting_points_by_point ON meeting_points (relationship_id, talking_point_id);

CREATE TABLE notes (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  talking_point_id TEXT,
  text BLOB NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX notes_by_meeting ON notes (relationship_id, meeting_id);

CREATE TABLE action_items (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  assignee TEXT NOT NULL,
  text BLOB NOT NULL,
  due TEXT,
  state TEXT NOT NULL,
  state_at INTEGER NOT NULL,
  state_by TEXT NOT NULL,
  meeting_id TEXT,
  talking_point_id TEXT,
  raised_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX action_items_by_state ON action_items (relationship_id, state);
CREATE INDEX action_items_by_meeting ON action_items (meeting_id);

CREATE TABLE events (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  version INTEGER NOT NULL,
  place INTEGER NOT NULL,
  actor TEXT NOT NULL,
  verb TEXT NOT NULL,
  noun TEXT NOT NULL,
  noun_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (relationship_id, version, place)
);

CREATE TABLE jobs (
  id TEXT NOT NULL PRIMARY KEY,
  verb TEXT NOT NULL,
  relationship_id TEXT,
  noun_id TEXT,
  due_at INTEGER NOT NULL,
  leased_until INTEGER,
  attempts INTEGER NOT NULL
);
CREATE INDEX jobs_by_due ON jobs (due_at);

CREATE TABLE commands (
  user_id TEXT NOT NULL REFERENCES users (id),
  command_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  noun_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (user_id, command_key)
);
CREATE INDEX commands_by_at ON commands (at);
