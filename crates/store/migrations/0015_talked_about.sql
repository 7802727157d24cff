-- The point that is talked about while a meeting goes on.

CREATE TABLE talked_about (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  point_id TEXT NOT NULL
);
