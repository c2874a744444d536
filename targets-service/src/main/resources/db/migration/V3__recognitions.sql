-- That an authority decided a locality meets a standard.
CREATE TABLE recognition (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL DEFAULT 1,
  locality_id      uuid        NOT NULL REFERENCES locality,
  -- The locality and all above it on the day of the decision, for subtrees.
  locality_path    uuid[]      NOT NULL,
  standard         text        NOT NULL,
  decision_number  text        NOT NULL CHECK (decision_number <> ''),
  decision_date    date        NOT NULL,
  recognised_year  integer     NOT NULL CHECK (recognised_year >= 2010),
  authority        text        NOT NULL CHECK (authority <> ''),
  status           text        NOT NULL
                   CHECK (status IN ('ACTIVE', 'REVOKED', 'SUPERSEDED', 'LAPSED_BY_MERGER')),
  recorded_by      text        NOT NULL,
  recorded_person  text        NOT NULL,
  recorded_at      timestamptz NOT NULL,
  CONSTRAINT recognised_year_is_not_after_decision
    CHECK (recognised_year <= extract(year FROM decision_date)),
  CONSTRAINT decision_is_not_in_the_future
    CHECK (decision_date <= (recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
);
-- The same standard is not held twice at a time.
CREATE UNIQUE INDEX recognition_standard_is_held_once ON recognition (locality_id, standard)
  WHERE status = 'ACTIVE';
CREATE INDEX recognition_path ON recognition USING gin (locality_path);

-- Which kinds of localities a standard is for.
CREATE TABLE standard_kind (
  standard text NOT NULL,
  level    text NOT NULL,
  kind     text NOT NULL,
  PRIMARY KEY (standard, level, kind)
);
INSERT INTO standard_kind (standard, level, kind) VALUES
  ('NTM', 'COMMUNE', 'XA'),
  ('ADVANCED', 'COMMUNE', 'XA'),
  ('MODEL', 'COMMUNE', 'XA'),
  ('DISTRICT_NTM', 'DISTRICT', 'HUYEN'),
  ('DISTRICT_ADVANCED', 'DISTRICT', 'HUYEN'),
  ('TASK_COMPLETED', 'DISTRICT', 'THI_XA'),
  ('TASK_COMPLETED', 'DISTRICT', 'THANH_PHO');
REVOKE INSERT ON standard_kind FROM "${runtimeRole}";

-- The same two rules as in the service: the standard fits the locality, and the decision lies in
-- the locality's life.
CREATE FUNCTION recognition_fits_its_locality() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM locality l
    JOIN locality_name n ON n.locality_id = l.id
      AND NEW.decision_date BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity')
    JOIN standard_kind s ON s.standard = NEW.standard AND s.level = l.level AND s.kind = n.kind
    WHERE l.id = NEW.locality_id
      AND NEW.decision_date BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')) THEN
    RAISE EXCEPTION 'the standard % does not fit the locality % on %',
      NEW.standard, NEW.locality_id, NEW.decision_date
      USING ERRCODE = 'check_violation', CONSTRAINT = 'recognition_fits_its_locality';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recognition_fits_its_locality BEFORE INSERT ON recognition
  FOR EACH ROW EXECUTE FUNCTION recognition_fits_its_locality();
