-- Reminders, the mail that goes out, and webhooks.

CREATE TABLE reminder_settings (
  user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id),
  prep_time TEXT NOT NULL,
  digest_day TEXT NOT NULL,
  quiet_from INTEGER,
  quiet_until INTEGER,
  words_at INTEGER
);

CREATE TABLE reminder_ways (
  user_id TEXT NOT NULL REFERENCES users (id),
  kind TEXT NOT NULL,
  way TEXT NOT NULL,
  PRIMARY KEY (user_id, kind)
);

-- What somebody was reminded of. A row says that it happened, so that it happens once whatever the clock does.
CREATE TABLE reminders (
  user_id TEXT NOT NULL REFERENCES users (id),
  kind TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  relationship_id TEXT REFERENCES relationships (id),
  reminded_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (user_id, kind, occurrence)
);

-- Mail on its way, without a word of it: what a letter says is written when it is sent.
CREATE TABLE mails (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  relationship_id TEXT REFERENCES relationships (id),
  kind TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  state TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  leased_until INTEGER,
  attempts INTEGER NOT NULL,
  answered_at INTEGER,
  step TEXT,
  code INTEGER,
  said TEXT
);
CREATE INDEX mails_by_state ON mails (state, due_at);
CREATE INDEX mails_by_moment ON mails (made_at);

CREATE TABLE webhooks (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  form TEXT NOT NULL,
  events TEXT NOT NULL,
  address BLOB NOT NULL,
  secret BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  stopped_at INTEGER
);
CREATE INDEX webhooks_by_relationship ON webhooks (relationship_id);

CREATE TABLE webhook_calls (
  id TEXT NOT NULL PRIMARY KEY,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  event TEXT NOT NULL,
  noun_id TEXT NOT NULL,
  side TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  leased_until INTEGER,
  attempts INTEGER NOT NULL,
  answered_at INTEGER,
  status INTEGER,
  why TEXT
);
CREATE INDEX webhook_calls_by_state ON webhook_calls (state, due_at);
CREATE INDEX webhook_calls_by_webhook ON webhook_calls (webhook_id, happened_at);
