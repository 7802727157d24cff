-- What the pages of a one-on-one look up, so that ten years of one are as quick as the first week.
CREATE INDEX notes_by_point ON notes (relationship_id, talking_point_id);
CREATE INDEX events_by_actor ON events (relationship_id, actor, at);
CREATE INDEX talking_points_by_answers ON talking_points (relationship_id, answers);
CREATE INDEX meeting_points_by_kind ON meeting_points (relationship_id, outcome, kind, at);
