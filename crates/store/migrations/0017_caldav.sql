-- Calendars of people's own that their one-on-ones are written into, and what they did there that is for them to decide here.

-- A key for what belongs to one user and to no one-on-one.
CREATE TABLE own_keys (
  user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id),
  key_version INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  created_at INTEGER NOT NULL
);

CREATE TABLE calendar_accounts (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  address BLOB NOT NULL,
  login BLOB NOT NULL,
  password BLOB NOT NULL,
  calendars BLOB NOT NULL,
  calendar BLOB,
  token BLOB,
  prep TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  leaving_at INTEGER,
  due_at INTEGER NOT NULL,
  leased_until INTEGER,
  attempts INTEGER NOT NULL,
  answered_at INTEGER,
  synced_at INTEGER,
  why TEXT,
  status INTEGER
);
CREATE UNIQUE INDEX calendar_accounts_by_user ON calendar_accounts (user_id);
CREATE INDEX calendar_accounts_by_due ON calendar_accounts (due_at);

-- What was written into a calendar: how it stands there as far as is known, and what was written last.
CREATE TABLE calendar_entries (
  account_id TEXT NOT NULL REFERENCES calendar_accounts (id),
  uid TEXT NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  tag TEXT,
  text BLOB,
  sent BLOB,
  left_out_at INTEGER,
  PRIMARY KEY (account_id, uid)
);

CREATE TABLE calendar_wishes (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  verb TEXT NOT NULL,
  uid TEXT NOT NULL,
  occurrence TEXT,
  meeting_id TEXT,
  stood_at INTEGER,
  wanted_at INTEGER,
  cadence TEXT,
  zone TEXT,
  starts TEXT,
  minutes INTEGER,
  clashed_at INTEGER,
  made_at INTEGER NOT NULL
);
CREATE INDEX calendar_wishes_by_relationship ON calendar_wishes (relationship_id, side);
