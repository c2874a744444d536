-- Versions of sets of criteria. A version is written once, whole; what becomes of it are steps.
CREATE TABLE criteria_set_version (
  id              uuid        PRIMARY KEY,
  -- The same for all versions of a set.
  code            text        NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  name            text        NOT NULL CHECK (name <> ''),
  level           text        NOT NULL
                  CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
  standard        text        NOT NULL,
  authority       text        NOT NULL CHECK (authority IN ('NATIONAL', 'PROVINCIAL')),
  locality_id     uuid        REFERENCES locality,
  valid_from      date        NOT NULL,
  valid_to        date,
  based_on        uuid        REFERENCES criteria_set_version,
  criteria_count  integer     NOT NULL CHECK (criteria_count > 0),
  indicator_count integer     NOT NULL CHECK (indicator_count >= 0),
  -- Whether all indicators of all criteria are in it.
  complete        boolean     NOT NULL,
  document        jsonb       NOT NULL,
  -- REFERENCE: it came with the service.
  origin          text        NOT NULL CHECK (origin IN ('REFERENCE', 'ENTERED')),
  CONSTRAINT criteria_set_of_a_province_names_it
    CHECK ((authority = 'PROVINCIAL') = (locality_id IS NOT NULL)),
  CONSTRAINT criteria_set_validity_is_in_order CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX criteria_set_reference_is_loaded_once ON criteria_set_version (code)
  WHERE origin = 'REFERENCE';
CREATE INDEX criteria_set_version_code ON criteria_set_version (code);
CREATE INDEX criteria_set_version_in_force
  ON criteria_set_version (level, standard, valid_from DESC);

CREATE TABLE criteria_set_step (
  version_id uuid        NOT NULL REFERENCES criteria_set_version,
  number     integer     NOT NULL CHECK (number >= 1),
  state      text        NOT NULL
             CHECK (state IN ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  reason     text,
  account    text        NOT NULL,
  person     text        NOT NULL,
  taken_at   timestamptz NOT NULL,
  PRIMARY KEY (version_id, number),
  CONSTRAINT criteria_set_rejection_has_a_reason
    CHECK (state <> 'REJECTED' OR coalesce(reason, '') <> '')
);
CREATE INDEX criteria_set_step_state ON criteria_set_step (state, version_id);

-- The same two rules as in the service: one state follows the other, and who approves is neither
-- who entered nor who proposed.
CREATE FUNCTION criteria_set_step_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text;
  origin_of_set text;
BEGIN
  SELECT state INTO before FROM criteria_set_step
    WHERE version_id = NEW.version_id AND number = NEW.number - 1;
  SELECT origin INTO origin_of_set FROM criteria_set_version WHERE id = NEW.version_id;
  IF NOT (CASE
      WHEN NEW.number = 1 THEN
        NEW.state = CASE origin_of_set WHEN 'REFERENCE' THEN 'APPROVED' ELSE 'DRAFT' END
      WHEN before = 'DRAFT' THEN NEW.state IN ('PROPOSED', 'WITHDRAWN')
      WHEN before = 'PROPOSED' THEN NEW.state IN ('APPROVED', 'REJECTED', 'WITHDRAWN')
      ELSE false
    END) THEN
    RAISE EXCEPTION 'a criteria set that is % does not become %', before, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_set_step_is_allowed';
  END IF;
  IF NEW.number > 1 AND NEW.state IN ('APPROVED', 'REJECTED') AND EXISTS (
    SELECT FROM criteria_set_step
    WHERE version_id = NEW.version_id AND person = NEW.person) THEN
    RAISE EXCEPTION 'who entered or proposed a criteria set does not decide on it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_set_maker_is_not_checker';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER criteria_set_step_is_allowed BEFORE INSERT ON criteria_set_step
  FOR EACH ROW EXECUTE FUNCTION criteria_set_step_is_allowed();
