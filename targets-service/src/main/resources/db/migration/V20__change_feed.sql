-- The change feed: everything that is told to others, kept and numbered. The outbox is emptied once
-- its rows are sent, so each row is copied here in the transaction that wrote it. Localities have a
-- feed of their states, which says the same with less.
CREATE TABLE change (
  -- That of the outbox: it is taken after the row lock of its aggregate, so the ids of one aggregate
  -- grow in the order in which its changes commit.
  id            bigint      PRIMARY KEY,
  -- Given after the commit, under a lock, without a gap. A transaction that commits late gets a later
  -- position than one that is already read: whoever reads on from a position misses nothing.
  position      bigint      UNIQUE CHECK (position > 0),
  event_id      uuid        NOT NULL UNIQUE,
  type          text        NOT NULL,
  aggregate_id  text        NOT NULL,
  payload       text        NOT NULL,
  occurred_at   timestamptz NOT NULL,
  -- Who may see it; found out together with the position. Empty for those of the whole country.
  locality_path uuid[],
  CHECK ((position IS NULL) = (locality_path IS NULL))
);
CREATE INDEX change_without_position ON change (id) WHERE position IS NULL;
GRANT UPDATE (position, locality_path) ON change TO "${runtimeRole}";

CREATE FUNCTION outbox_row_is_a_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (id, event_id, type, aggregate_id, payload, occurred_at)
  VALUES (NEW.id, NEW.event_id, NEW.type, NEW.aggregate_id, NEW.payload, NEW.occurred_at);
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_row_is_a_change AFTER INSERT ON outbox
  FOR EACH ROW WHEN (NEW.topic <> 'targets.locality.v1') EXECUTE FUNCTION outbox_row_is_a_change();
INSERT INTO change (id, event_id, type, aggregate_id, payload, occurred_at)
  SELECT id, event_id, type, aggregate_id, payload, occurred_at FROM outbox
  WHERE topic <> 'targets.locality.v1';

-- An event says its place with all above it, or its record keeps them; else it is about one unit.
CREATE FUNCTION change_path(payload text, aggregate_id text) RETURNS uuid[] LANGUAGE plpgsql STABLE
AS $$
DECLARE
  told jsonb := payload::jsonb;
BEGIN
  IF jsonb_typeof(told -> 'localityPath') = 'array' THEN
    RETURN COALESCE((SELECT array_agg(place.id::uuid ORDER BY place.depth)
                     FROM jsonb_array_elements_text(told -> 'localityPath')
                       WITH ORDINALITY AS place (id, depth)),
                    '{}');
  END IF;
  RETURN COALESCE((SELECT r.locality_path FROM recognition r WHERE r.id = $2::uuid),
                  (SELECT p.locality_path FROM plan p WHERE p.id = $2::uuid),
                  array_remove(ARRAY[(told ->> 'localityId')::uuid], NULL));
END $$;

CREATE FUNCTION change_keeps_its_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.position IS NOT NULL THEN
    RAISE EXCEPTION 'change % has its position', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER change_keeps_its_position BEFORE UPDATE ON change
  FOR EACH ROW EXECUTE FUNCTION change_keeps_its_position();
