-- The Treasury may pay less than was approved: what it paid is kept beside what was asked for, and
-- the rest of the claim is released with its reason.
ALTER TABLE disbursement
  ADD COLUMN paid_amount   bigint,
  ADD COLUMN paid_recovery bigint,
  ADD COLUMN rest_reason   text CHECK (length(rest_reason) BETWEEN 1 AND 1000);
UPDATE disbursement SET paid_amount = amount, paid_recovery = recovery
  WHERE payment_id IS NOT NULL;
GRANT UPDATE (paid_amount, paid_recovery, rest_reason) ON disbursement TO "${runtimeRole}";

ALTER TABLE disbursement
  DROP CONSTRAINT disbursement_status_check,
  ADD CONSTRAINT disbursement_status_check CHECK (status IN (
    'REQUESTED', 'APPROVED', 'PAID', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'REVERSAL_REQUESTED',
    'REVERSED')),
  ADD CONSTRAINT paid_says_how_much CHECK (
    num_nonnulls(paid_amount, paid_recovery) = CASE WHEN payment_id IS NULL THEN 0 ELSE 2 END),
  ADD CONSTRAINT paid_within_approved CHECK (
    paid_amount BETWEEN 1 AND amount AND paid_recovery BETWEEN 0 AND recovery
    AND paid_amount - paid_recovery BETWEEN 0 AND amount - recovery),
  ADD CONSTRAINT less_is_paid_for_a_reason CHECK (
    payment_id IS NULL
    OR (rest_reason IS NOT NULL) = (paid_amount < amount OR paid_recovery < recovery)),
  DROP CONSTRAINT closed_is_released,
  ADD CONSTRAINT closed_is_released CHECK (
    (release_id IS NOT NULL)
    = (reservation_id IS NOT NULL
       AND (status IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')
            OR COALESCE(paid_amount - paid_recovery < amount - recovery, false))));

-- After how many days a request that is not paid expires, counted from the day it was recorded.
CREATE TABLE reservation_expiry_rule (
  valid_from  date    PRIMARY KEY,
  valid_to    date,
  days        integer NOT NULL CHECK (days > 0),
  legal_basis text    NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
-- No document sets a number of days; this is what the platform begins with.
INSERT INTO reservation_expiry_rule VALUES
  ('2010-01-01', NULL, 90, 'Mặc định của hệ thống, chưa có văn bản quy định');
CREATE INDEX disbursement_open ON disbursement (requested_at)
  WHERE status IN ('REQUESTED', 'APPROVED');

-- Whom a payment of support goes to: name, place and what each gets. Of the personal id number
-- only the last four digits are kept, and a keyed hash that tells two of the same apart.
CREATE TABLE household_support (
  disbursement_id uuid        NOT NULL REFERENCES disbursement,
  line            integer     NOT NULL CHECK (line BETWEEN 1 AND 5000),
  full_name       text        NOT NULL CHECK (length(full_name) BETWEEN 1 AND 200),
  id_number_last4 text        NOT NULL CHECK (id_number_last4 ~ '^[0-9]{4}$'),
  id_number_hash  bytea       NOT NULL CHECK (octet_length(id_number_hash) = 32),
  address         text        NOT NULL CHECK (length(address) BETWEEN 1 AND 500),
  amount          bigint      NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  goods           text        CHECK (length(goods) BETWEEN 1 AND 500),
  signed_on       date        NOT NULL,
  PRIMARY KEY (disbursement_id, line),
  UNIQUE (disbursement_id, id_number_hash)
);
CREATE TABLE household_support_list (
  disbursement_id uuid        PRIMARY KEY REFERENCES disbursement,
  households      integer     NOT NULL CHECK (households BETWEEN 1 AND 5000),
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL
);
CREATE FUNCTION support_makes_the_disbursement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(h.amount) FROM household_support h
      WHERE h.disbursement_id = NEW.disbursement_id)
     IS DISTINCT FROM
     (SELECT d.amount FROM disbursement d WHERE d.id = NEW.disbursement_id)
     OR (SELECT count(*) FROM household_support h
         WHERE h.disbursement_id = NEW.disbursement_id)
     IS DISTINCT FROM
     (SELECT l.households::bigint FROM household_support_list l
      WHERE l.disbursement_id = NEW.disbursement_id) THEN
    RAISE EXCEPTION 'support_makes_the_disbursement: the list of % is not its amount',
      NEW.disbursement_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER support_makes_the_disbursement AFTER INSERT ON household_support_list
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION support_makes_the_disbursement();
CREATE CONSTRAINT TRIGGER support_makes_the_disbursement AFTER INSERT ON household_support
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION support_makes_the_disbursement();

-- Files that prove a disbursement. The content lies outside of the database, under its hash.
CREATE TABLE disbursement_attachment (
  id              uuid        PRIMARY KEY,
  disbursement_id uuid        NOT NULL REFERENCES disbursement,
  name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  media_type      text        NOT NULL CHECK (media_type IN (
                    'application/pdf', 'image/png', 'image/jpeg')),
  size            bigint      NOT NULL CHECK (size BETWEEN 1 AND 8388608),
  sha256          text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by        text        NOT NULL,
  added_person    text        NOT NULL,
  added_at        timestamptz NOT NULL,
  UNIQUE (disbursement_id, sha256)
);
