-- The lives of the kinds, and merging: what becomes of solutions, written answers to insights, feedback and its question.

ALTER TABLE talking_points ADD COLUMN merged_into TEXT;

CREATE TABLE solution_steps (
  talking_point_id TEXT NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  place INTEGER NOT NULL,
  state TEXT NOT NULL,
  until TEXT,
  taken_by TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (talking_point_id, place)
);
CREATE INDEX solution_steps_by_relationship ON solution_steps (relationship_id);

CREATE TABLE insight_answers (
  talking_point_id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  text BLOB NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX insight_answers_by_relationship ON insight_answers (relationship_id);

CREATE TABLE feedback (
  talking_point_id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  manner TEXT,
  action_item_id TEXT,
  ask_on TEXT
);
CREATE INDEX feedback_by_relationship ON feedback (relationship_id);

CREATE TABLE feedback_changes (
  talking_point_id TEXT NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  asked_on TEXT NOT NULL,
  side TEXT NOT NULL,
  said BLOB NOT NULL,
  again_on TEXT,
  said_at INTEGER NOT NULL,
  PRIMARY KEY (talking_point_id, asked_on, side)
);
CREATE INDEX feedback_changes_by_relationship ON feedback_changes (relationship_id);
