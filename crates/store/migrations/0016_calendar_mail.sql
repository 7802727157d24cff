-- What somebody's calendar was told by mail, so that it is told what changed and nothing twice; and what came back from it.

CREATE TABLE calendar_invitations (
  user_id TEXT NOT NULL REFERENCES users (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  uid TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  tag TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (relationship_id, user_id, uid, occurrence)
);

CREATE TABLE calendar_replies (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  side TEXT NOT NULL,
  uid TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  answer TEXT NOT NULL,
  proposed_at INTEGER,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (relationship_id, side, uid, occurrence)
);
