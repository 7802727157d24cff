-- The day from which on a hint may be seen again: asked for, or the end of a quarter. Sealed either way, and as long, so
-- that one cannot be told from the other. Those from before have none, and stay away for a quarter.
ALTER TABLE dismissed_hints ADD COLUMN until BLOB;
