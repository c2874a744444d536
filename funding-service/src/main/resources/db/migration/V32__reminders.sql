-- Who reminded whom of what an alert is about, and how. The log is written by people, is only added
-- to, and outlives the alert.
CREATE TABLE alert_reminder (
  id              uuid        PRIMARY KEY,
  alert_id        uuid        NOT NULL REFERENCES alert,
  sent_on         date        NOT NULL,
  channel         text        NOT NULL CHECK (channel IN (
                    'OFFICIAL_LETTER', 'MEETING', 'PHONE', 'EMAIL', 'MESSAGE')),
  recipient       text        NOT NULL CHECK (length(recipient) BETWEEN 1 AND 300),
  content         text        NOT NULL CHECK (length(content) BETWEEN 1 AND 2000),
  letter_number   text        CHECK (length(letter_number) BETWEEN 1 AND 100),
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  -- A letter of an office has its number; nothing else has one.
  CHECK ((letter_number IS NOT NULL) = (channel = 'OFFICIAL_LETTER'))
);
CREATE INDEX alert_reminder_alert ON alert_reminder (alert_id, id);
CREATE TRIGGER alert_reminder_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_reminder
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- Nobody is reminded of what is settled.
CREATE FUNCTION reminder_is_of_a_lasting_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM alert_step s WHERE s.alert_id = NEW.alert_id AND s.state = 'CLEARED') THEN
    RAISE EXCEPTION 'the alert % is cleared', NEW.alert_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reminder_is_of_a_lasting_alert BEFORE INSERT ON alert_reminder
  FOR EACH ROW EXECUTE FUNCTION reminder_is_of_a_lasting_alert();
