-- Norms by which budget is split among places: points for the group that a place belongs to under
-- each criterion. A set is a row with validity and legal basis; one that replaces another ends it
-- the day before its own first day.
CREATE TABLE norm_set (
  id              uuid        PRIMARY KEY,
  programme       text        NOT NULL REFERENCES programme,
  name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- Where it holds, with everything below; null for the whole country.
  locality_id     uuid,
  locality_path   uuid[],
  valid_from      date        NOT NULL,
  valid_to        date,
  basis_number    text        NOT NULL CHECK (length(basis_number) BETWEEN 1 AND 100),
  basis_date      date        NOT NULL,
  basis_issuer    text        NOT NULL CHECK (length(basis_issuer) BETWEEN 1 AND 200),
  replaces        uuid        UNIQUE REFERENCES norm_set,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((locality_id IS NULL) = (locality_path IS NULL)),
  CHECK (locality_path[cardinality(locality_path)] = locality_id)
);

CREATE TABLE norm_weight (
  norm_set_id     uuid    NOT NULL REFERENCES norm_set,
  criterion       text    NOT NULL CHECK (criterion ~ '^[A-Z0-9_]{1,40}$'),
  place_group     text    NOT NULL CHECK (place_group ~ '^[A-Z0-9_]{1,40}$'),
  position        integer NOT NULL CHECK (position BETWEEN 1 AND 1000),
  criterion_label text    NOT NULL CHECK (length(criterion_label) BETWEEN 1 AND 200),
  group_label     text    NOT NULL CHECK (length(group_label) BETWEEN 1 AND 200),
  weight          integer NOT NULL CHECK (weight BETWEEN 0 AND 1000000),
  PRIMARY KEY (norm_set_id, criterion, place_group),
  UNIQUE (norm_set_id, position)
);

-- An amount that was split by the norms, and the batch of allocations that it became.
CREATE TABLE norm_split (
  id              uuid        PRIMARY KEY,
  norm_set_id     uuid        NOT NULL REFERENCES norm_set,
  account_id      uuid        NOT NULL REFERENCES account,
  batch_id        uuid        NOT NULL UNIQUE REFERENCES allocation_batch,
  amount          bigint      NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  effective_date  date        NOT NULL,
  places          integer     NOT NULL CHECK (places BETWEEN 1 AND 1000),
  total_weight    bigint      NOT NULL CHECK (total_weight > 0),
  proposed_by     text        NOT NULL,
  proposed_person text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  UNIQUE (id, norm_set_id)
);
CREATE INDEX norm_split_account ON norm_split (account_id);

CREATE TABLE norm_split_share (
  split_id    uuid   NOT NULL REFERENCES norm_split,
  locality_id uuid   NOT NULL,
  weight      bigint NOT NULL CHECK (weight >= 0),
  amount      bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (split_id, locality_id)
);

-- How a place stood under the criteria when the amount was split.
CREATE TABLE norm_split_standing (
  split_id    uuid    NOT NULL,
  norm_set_id uuid    NOT NULL,
  locality_id uuid    NOT NULL,
  criterion   text    NOT NULL,
  place_group text    NOT NULL,
  quantity    integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  PRIMARY KEY (split_id, locality_id, criterion, place_group),
  FOREIGN KEY (split_id, locality_id) REFERENCES norm_split_share,
  FOREIGN KEY (split_id, norm_set_id) REFERENCES norm_split (id, norm_set_id),
  FOREIGN KEY (norm_set_id, criterion, place_group) REFERENCES norm_weight
);

-- At commit: the norms were in force, the shares sum to the amount, and the batch has a line for
-- each share that is more than nothing.
CREATE FUNCTION norm_split_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
      SELECT 1 FROM norm_set s LEFT JOIN norm_set newer ON newer.replaces = s.id
      WHERE s.id = NEW.norm_set_id AND s.valid_from <= NEW.effective_date
        AND COALESCE(LEAST(s.valid_to, newer.valid_from - 1) >= NEW.effective_date, true)) THEN
    RAISE EXCEPTION 'norms % are not in force on %', NEW.norm_set_id, NEW.effective_date
      USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT (count(*), COALESCE(sum(s.amount), 0), COALESCE(sum(s.weight), 0))
      FROM norm_split_share s WHERE s.split_id = NEW.id)
      IS DISTINCT FROM (NEW.places::bigint, NEW.amount::numeric, NEW.total_weight::numeric) THEN
    RAISE EXCEPTION 'the shares of split % do not sum to it', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
      SELECT 1 FROM (
        SELECT s.locality_id, s.amount FROM norm_split_share s
        WHERE s.split_id = NEW.id AND s.amount > 0) share
      FULL JOIN (
        SELECT a.locality_id, l.amount FROM allocation_batch_line l
        JOIN account a ON a.id = l.account_id AND a.holder_kind = 'LOCALITY'
        WHERE l.batch_id = NEW.batch_id AND l.from_account_id = NEW.account_id) line
        USING (locality_id)
      WHERE share.amount IS DISTINCT FROM line.amount) THEN
    RAISE EXCEPTION 'the batch of split % is not its shares', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER norm_split_adds_up AFTER INSERT ON norm_split
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION norm_split_adds_up();

-- At commit: a place weighs what its standings weigh, and its share is less than one đồng away from
-- the exact one. A share that is added later would make the sum another one.
CREATE FUNCTION norm_split_share_is_its_weight() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  split norm_split;
  share norm_split_share;
BEGIN
  SELECT s.* INTO split FROM norm_split s WHERE s.id = NEW.split_id;
  SELECT s.* INTO share FROM norm_split_share s
    WHERE s.split_id = NEW.split_id AND s.locality_id = NEW.locality_id;
  IF share.weight <> (
      SELECT COALESCE(sum(t.quantity::bigint * w.weight), 0)
      FROM norm_split_standing t JOIN norm_weight w ON w.norm_set_id = t.norm_set_id
        AND w.criterion = t.criterion AND w.place_group = t.place_group
      WHERE t.split_id = share.split_id AND t.locality_id = share.locality_id) THEN
    RAISE EXCEPTION 'the weight of % in split % is not that of its standings',
      share.locality_id, share.split_id USING ERRCODE = 'check_violation';
  END IF;
  IF TG_TABLE_NAME = 'norm_split_standing' THEN
    RETURN NULL;
  END IF;
  IF abs(share.amount::numeric * split.total_weight - split.amount::numeric * share.weight)
      >= split.total_weight THEN
    RAISE EXCEPTION 'the share of % in split % is not that of its weight',
      share.locality_id, share.split_id USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT count(*) FROM norm_split_share s WHERE s.split_id = share.split_id)
      <> split.places THEN
    RAISE EXCEPTION 'split % has another number of places', share.split_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER norm_split_share_is_its_weight AFTER INSERT ON norm_split_share
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION norm_split_share_is_its_weight();
CREATE CONSTRAINT TRIGGER norm_split_standing_is_weighed AFTER INSERT ON norm_split_standing
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION norm_split_share_is_its_weight();

-- A set of norms is whole when it is recorded: points are not added to one that others rely on.
CREATE FUNCTION norms_are_recorded_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM norm_split s WHERE s.norm_set_id = NEW.norm_set_id) THEN
    RAISE EXCEPTION 'INV-13: norms % were used already', NEW.norm_set_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER norms_are_recorded_whole BEFORE INSERT ON norm_weight
  FOR EACH ROW EXECUTE FUNCTION norms_are_recorded_whole();

CREATE FUNCTION norms_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'INV-13: norms and splits are append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER norm_set_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON norm_set
  FOR EACH STATEMENT EXECUTE FUNCTION norms_are_append_only();
CREATE TRIGGER norm_weight_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON norm_weight
  FOR EACH STATEMENT EXECUTE FUNCTION norms_are_append_only();
CREATE TRIGGER norm_split_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON norm_split
  FOR EACH STATEMENT EXECUTE FUNCTION norms_are_append_only();
CREATE TRIGGER norm_split_share_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON norm_split_share
  FOR EACH STATEMENT EXECUTE FUNCTION norms_are_append_only();
CREATE TRIGGER norm_split_standing_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON norm_split_standing
  FOR EACH STATEMENT EXECUTE FUNCTION norms_are_append_only();
