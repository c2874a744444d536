-- What an alert watches for, chosen by the day it is looked at. A reminder of the platform itself
-- says so instead of naming a document.
CREATE TABLE alert_threshold (
  kind        text    NOT NULL CHECK (kind IN (
                'LOW_RATE', 'ADVANCE_UNRECOVERED', 'ADVANCE_OLD', 'RESERVATION_OLD')),
  -- Of LOW_RATE: the month at whose end the rate is looked at.
  month       integer CHECK (month BETWEEN 1 AND 12),
  -- Basis points, percent of the contract value, or days.
  value       integer NOT NULL CHECK (value BETWEEN 0 AND 100000),
  valid_from  date    NOT NULL,
  valid_to    date,
  legal_basis text    NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
  CHECK ((kind = 'LOW_RATE') = (month IS NOT NULL)),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE UNIQUE INDEX alert_threshold_once ON alert_threshold (kind, COALESCE(month, 0), valid_from);
INSERT INTO alert_threshold VALUES
  ('LOW_RATE', 3, 1500, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 4, 2300, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 5, 3100, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 6, 4000, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 7, 4900, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 8, 5800, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 9, 6700, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 10, 7600, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 11, 8500, '2021-01-01', NULL, 'Ngưỡng nhắc việc, chia đều dần đến mức cuối năm'),
  ('LOW_RATE', 12, 10000, '2021-01-01', NULL,
   'Giải ngân hết vốn trong năm ngân sách (kế hoạch 23/KH-UBND ngày 05/02/2024 của UBND tỉnh Sóc Trăng)'),
  ('ADVANCE_UNRECOVERED', NULL, 80, '2010-01-01', NULL,
   'Thu hồi hết tạm ứng khi giá trị thanh toán đạt 80 % giá trị hợp đồng'),
  ('ADVANCE_OLD', NULL, 180, '2010-01-01', NULL, 'Ngưỡng nhắc việc: tạm ứng quá 180 ngày chưa thu hồi'),
  ('RESERVATION_OLD', NULL, 30, '2010-01-01', NULL,
   'Ngưỡng nhắc việc: đề nghị thanh toán quá 30 ngày chưa xử lý');

-- An alert is raised once for as long as its condition lasts; when it comes again that is another
-- episode. Nothing of it is changed: what becomes of it are steps.
CREATE TABLE alert (
  id             uuid        PRIMARY KEY,
  kind           text        NOT NULL CHECK (kind IN (
                   'NOT_ALLOCATED', 'LOW_RATE', 'ADVANCE_UNRECOVERED', 'RESERVATION_OLD',
                   'COUNTERPART_SHORT', 'ARREARS', 'ROLL_UP_DIFFERS')),
  subject_key    text        NOT NULL CHECK (length(subject_key) BETWEEN 1 AND 300),
  episode        integer     NOT NULL CHECK (episode >= 1),
  subject_kind   text        NOT NULL CHECK (subject_kind IN (
                   'LOCALITY', 'CONTRACT', 'DISBURSEMENT', 'COUNTERPART_RULE', 'ACCOUNT')),
  subject_id     uuid        NOT NULL,
  subject_detail text        NOT NULL,
  budget_year    integer     CHECK (budget_year BETWEEN 2010 AND 2100),
  locality_id    uuid        NOT NULL,
  locality_path  uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  figures        jsonb       NOT NULL,
  first_seen     timestamptz NOT NULL,
  UNIQUE (kind, subject_key, episode)
);
CREATE INDEX alert_path ON alert USING gin (locality_path);

CREATE TABLE alert_step (
  alert_id uuid        NOT NULL REFERENCES alert,
  version  bigint      NOT NULL CHECK (version BETWEEN 2 AND 3),
  state    text        NOT NULL CHECK (state IN ('ACKNOWLEDGED', 'CLEARED')),
  note     text        CHECK (length(note) BETWEEN 1 AND 1000),
  account  text,
  person   text,
  at       timestamptz NOT NULL,
  PRIMARY KEY (alert_id, version),
  UNIQUE (alert_id, state),
  -- People acknowledge; that the condition is gone is seen by the service alone.
  CHECK (num_nonnulls(note, account, person) = CASE state WHEN 'ACKNOWLEDGED' THEN 3 ELSE 0 END)
);
CREATE FUNCTION cleared_alert_takes_no_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM alert_step s WHERE s.alert_id = NEW.alert_id AND s.state = 'CLEARED') THEN
    RAISE EXCEPTION 'the alert % is cleared', NEW.alert_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cleared_alert_takes_no_step BEFORE INSERT ON alert_step
  FOR EACH ROW EXECUTE FUNCTION cleared_alert_takes_no_step();
CREATE TRIGGER alert_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alert
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER alert_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_step
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- Which advances of a contract are still outstanding is looked up by contract.
CREATE INDEX disbursement_contract ON disbursement (contract_id) WHERE contract_id IS NOT NULL;

-- The change feed: everything that is told to others, kept and numbered. The outbox is emptied once
-- its rows are sent, so each row is copied here in the transaction that wrote it.
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
  FOR EACH ROW EXECUTE FUNCTION outbox_row_is_a_change();
INSERT INTO change (id, event_id, type, aggregate_id, payload, occurred_at)
  SELECT id, event_id, type, aggregate_id, payload, occurred_at FROM outbox;

-- An event says its place, or the account it is about does; a funding plan keeps it itself.
CREATE FUNCTION change_path(payload text, aggregate_id text) RETURNS uuid[] LANGUAGE plpgsql STABLE
AS $$
DECLARE
  told jsonb := payload::jsonb;
  path jsonb := COALESCE(told -> 'localityPath', told #> '{account,localityPath}');
BEGIN
  IF jsonb_typeof(path) = 'array' THEN
    RETURN COALESCE((SELECT array_agg(place.id::uuid ORDER BY place.depth)
                     FROM jsonb_array_elements_text(path) WITH ORDINALITY AS place (id, depth)),
                    '{}');
  END IF;
  RETURN COALESCE((SELECT p.locality_path FROM funding_plan p WHERE p.id::text = aggregate_id),
                  '{}');
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
CREATE TRIGGER change_append_only BEFORE DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
