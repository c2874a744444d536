-- What was entered together and is verified and approved together: one measurement, the statements
-- of one report, or an import of a whole province. Only its state moves.
CREATE TABLE measurement_batch (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL DEFAULT 1 CHECK (version >= 1),
  kind             text        NOT NULL CHECK (kind IN ('MEASUREMENT', 'STATEMENTS', 'IMPORT')),
  state            text        NOT NULL DEFAULT 'ENTERED'
                   CHECK (state IN ('ENTERED', 'VERIFIED', 'APPROVED', 'RETURNED')),
  set_version_id   uuid        NOT NULL,
  -- The place, or the lowest unit that all places lie in, with all units above it that day.
  locality_id      uuid        NOT NULL REFERENCES locality,
  locality_path    uuid[]      NOT NULL,
  measured_on      date        NOT NULL,
  source           text        NOT NULL,
  source_report_id text,
  method_note      text,
  -- Codes of the criteria and indicators in it: their owners verify.
  items            text[]      NOT NULL,
  rows_entered     integer     NOT NULL CHECK (rows_entered > 0),
  entered_by       text        NOT NULL,
  entered_person   text        NOT NULL,
  entered_at       timestamptz NOT NULL,
  CONSTRAINT measurement_is_not_of_the_future
    CHECK (measured_on <= (entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
);
CREATE INDEX measurement_batch_path ON measurement_batch USING gin (locality_path);
GRANT UPDATE (state, version) ON measurement_batch TO "${runtimeRole}";

CREATE TABLE measurement_decision (
  id             uuid        PRIMARY KEY,
  batch_id       uuid        NOT NULL REFERENCES measurement_batch,
  state          text        NOT NULL CHECK (state IN ('VERIFIED', 'APPROVED', 'RETURNED')),
  reasons        text,
  decided_by     text        NOT NULL,
  decided_person text        NOT NULL,
  decided_at     timestamptz NOT NULL,
  CONSTRAINT a_batch_is_decided_once_in_a_state UNIQUE (batch_id, state),
  CONSTRAINT a_return_has_reasons CHECK (state <> 'RETURNED' OR reasons <> '')
);

-- Who entered something never decides on it, and who verified it never approves it.
CREATE FUNCTION measurement_is_decided_by_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM measurement_batch b
             WHERE b.id = NEW.batch_id AND b.entered_person = NEW.decided_person)
     OR EXISTS (SELECT FROM measurement_decision d
                WHERE d.batch_id = NEW.batch_id AND d.decided_person = NEW.decided_person
                  AND NEW.state = 'APPROVED') THEN
    RAISE EXCEPTION 'the same person entered or verified %', NEW.batch_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'measurement_is_decided_by_others';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measurement_is_decided_by_others BEFORE INSERT ON measurement_decision
  FOR EACH ROW EXECUTE FUNCTION measurement_is_decided_by_others();

-- A measurement is never changed; a correction is another one.
CREATE TABLE measurement (
  id             uuid    PRIMARY KEY,
  batch_id       uuid    NOT NULL REFERENCES measurement_batch,
  set_version_id uuid    NOT NULL,
  locality_id    uuid    NOT NULL REFERENCES locality,
  indicator      text    NOT NULL,
  measured_on    date    NOT NULL,
  source         text    NOT NULL,
  value_kind     text    NOT NULL
                 CHECK (value_kind IN ('AMOUNT', 'SHARE', 'ANSWER', 'PARTS', 'NOTHING_THERE')),
  amount         numeric(24, 6),
  numerator      numeric(24, 6) CHECK (numerator >= 0),
  denominator    numeric(24, 6) CHECK (denominator >= 0),
  answer         boolean,
  parts          jsonb,
  corrects       uuid    REFERENCES measurement,
  CONSTRAINT a_measurement_has_the_value_of_its_kind CHECK (
    (value_kind = 'AMOUNT') = (amount IS NOT NULL)
    AND (value_kind = 'SHARE') = (numerator IS NOT NULL AND denominator IS NOT NULL)
    AND (value_kind = 'ANSWER') = (answer IS NOT NULL)
    AND (value_kind = 'PARTS') = (parts IS NOT NULL))
);
CREATE INDEX measurement_of_place
  ON measurement (locality_id, set_version_id, indicator, measured_on);
CREATE INDEX measurement_of_batch ON measurement (batch_id, locality_id);

-- Papers that prove a measurement; their contents lie outside of the database under their hash.
CREATE TABLE measurement_evidence (
  id           uuid        PRIMARY KEY,
  batch_id     uuid        NOT NULL REFERENCES measurement_batch,
  name         text        NOT NULL,
  media_type   text        NOT NULL,
  size         bigint      NOT NULL CHECK (size > 0),
  sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by     text        NOT NULL,
  added_person text        NOT NULL,
  added_at     timestamptz NOT NULL,
  UNIQUE (batch_id, sha256)
);

-- Imports of measurements are jobs too. Trees are imported one at a time; of measurements each
-- account has one import waiting or running.
ALTER TABLE job DROP CONSTRAINT IF EXISTS job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_has_a_kind CHECK (kind <> '');
DROP INDEX job_one_open;
CREATE UNIQUE INDEX job_one_open ON job (kind)
  WHERE state IN ('QUEUED', 'RUNNING') AND kind <> 'MEASUREMENT_IMPORT';
CREATE UNIQUE INDEX job_one_open_of_account ON job (kind, requested_by)
  WHERE state IN ('QUEUED', 'RUNNING') AND kind = 'MEASUREMENT_IMPORT';
