-- Handover: from when on a one-on-one is its owner's alone, and what of it went along to the next.

ALTER TABLE relationships ADD COLUMN ends_at INTEGER;

CREATE TABLE handed_over (
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  noun TEXT NOT NULL,
  noun_id TEXT NOT NULL,
  next_id TEXT NOT NULL REFERENCES relationships (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (relationship_id, noun_id)
);
