-- A merged unit keeps what its predecessors were recognised for by an item of a list, which names
-- the recognitions that lapse by it.
ALTER TABLE recognition_entry_item
  ADD COLUMN acknowledges uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(acknowledges) <= 100);
