-- Themes as they were last shown, and what people taught about them. Names are sealed. Which points belong together is
-- kept as ids, like what was merged into what: it says nothing of their words.

CREATE TABLE themes (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  name BLOB NOT NULL,
  since INTEGER NOT NULL,
  gone_at INTEGER
);
CREATE INDEX themes_by_relationship ON themes (relationship_id);

CREATE TABLE theme_points (
  theme_id TEXT NOT NULL REFERENCES themes (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  talking_point_id TEXT NOT NULL,
  PRIMARY KEY (theme_id, talking_point_id)
);
CREATE INDEX theme_points_by_relationship ON theme_points (relationship_id);

-- A lesson outlives the theme that some of its points became, and the points themselves: no foreign keys there.
CREATE TABLE theme_lessons (
  id TEXT NOT NULL PRIMARY KEY,
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  theme_id TEXT NOT NULL REFERENCES themes (id),
  verb TEXT NOT NULL,
  other_theme TEXT,
  name BLOB,
  taught_by TEXT NOT NULL,
  taught_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  taken_back_at INTEGER
);
CREATE INDEX theme_lessons_by_relationship ON theme_lessons (relationship_id, taught_at);

CREATE TABLE theme_lesson_points (
  lesson_id TEXT NOT NULL REFERENCES theme_lessons (id),
  relationship_id TEXT NOT NULL REFERENCES relationships (id),
  talking_point_id TEXT NOT NULL,
  part TEXT NOT NULL,
  PRIMARY KEY (lesson_id, talking_point_id)
);
CREATE INDEX theme_lesson_points_by_relationship ON theme_lesson_points (relationship_id);
