-- Recognitions that no case of the platform has led to are entered as a list, and recorded when
-- another person has approved it.
CREATE TABLE recognition_entry (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL DEFAULT 1,
  state           text        NOT NULL CHECK (state IN ('ENTERED', 'APPROVED', 'RETURNED')),
  -- The unit of who entered it and all above it, for subtrees; empty for the whole country.
  locality_path   uuid[]      NOT NULL,
  source          text        NOT NULL CHECK (source <> ''),
  entered_by      text        NOT NULL,
  entered_person  text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  reasons         text,
  decided_by      text,
  decided_person  text,
  decided_at      timestamptz,
  CONSTRAINT an_entry_is_decided_with_who_and_when CHECK (
    num_nonnulls(decided_by, decided_person, decided_at) = CASE state WHEN 'ENTERED' THEN 0 ELSE 3 END),
  CONSTRAINT what_is_sent_back_has_reasons CHECK ((state = 'RETURNED') = (reasons IS NOT NULL)),
  CONSTRAINT another_person_decides_on_an_entry CHECK (decided_person <> entered_person)
);
CREATE INDEX recognition_entry_path ON recognition_entry USING gin (locality_path);
GRANT UPDATE (version, state, reasons, decided_by, decided_person, decided_at)
  ON recognition_entry TO "${runtimeRole}";

CREATE TABLE recognition_entry_item (
  entry_id        uuid    NOT NULL REFERENCES recognition_entry,
  position        integer NOT NULL CHECK (position BETWEEN 0 AND 499),
  recognition_id  uuid    NOT NULL UNIQUE,
  locality_id     uuid    NOT NULL REFERENCES locality,
  standard        text    NOT NULL,
  decision_number text    NOT NULL CHECK (decision_number <> ''),
  decision_date   date    NOT NULL,
  recognised_year integer NOT NULL,
  authority       text    NOT NULL CHECK (authority <> ''),
  competence      text    NOT NULL CHECK (competence IN
    ('PROVINCIAL_CHAIRMAN', 'PRIME_MINISTER', 'DISTRICT_CHAIRMAN', 'COMMUNE_CHAIRMAN')),
  criteria_set    text    CHECK (criteria_set <> ''),
  PRIMARY KEY (entry_id, position)
);

-- A list is decided once, and nothing is added to it afterwards.
CREATE FUNCTION a_recognition_entry_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'ENTERED' THEN
    RAISE EXCEPTION 'a list of recognitions is decided once'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'a_recognition_entry_is_decided_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_recognition_entry_is_decided_once BEFORE UPDATE ON recognition_entry
  FOR EACH ROW EXECUTE FUNCTION a_recognition_entry_is_decided_once();
CREATE FUNCTION a_recognition_entry_is_written_before_its_decision() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM recognition_entry e WHERE e.id = NEW.entry_id AND e.state = 'ENTERED') THEN
    RAISE EXCEPTION 'a decided list of recognitions has its items'
      USING ERRCODE = 'check_violation',
        CONSTRAINT = 'a_recognition_entry_is_written_before_its_decision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_recognition_entry_is_written_before_its_decision BEFORE INSERT
  ON recognition_entry_item
  FOR EACH ROW EXECUTE FUNCTION a_recognition_entry_is_written_before_its_decision();
