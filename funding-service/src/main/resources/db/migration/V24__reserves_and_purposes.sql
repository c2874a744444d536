-- Reserve of a programme (dự phòng): plan that nobody may allocate to a project until a decision
-- releases it into the plan of the year.
ALTER TABLE account
  DROP CONSTRAINT account_plan_check,
  ADD CONSTRAINT account_plan_check
    CHECK (plan IN ('YEAR', 'EXTENDED', 'ADVANCE_BROUGHT_FORWARD', 'RESERVE')),
  ADD CONSTRAINT reserve_is_not_of_a_project CHECK (plan <> 'RESERVE' OR holder_kind = 'LOCALITY');

ALTER TABLE ledger_transaction
  DROP CONSTRAINT ledger_transaction_kind_check,
  DROP CONSTRAINT budget_moves_by_approval,
  DROP CONSTRAINT inv_11_budget_moves_by_document,
  ADD CONSTRAINT ledger_transaction_kind_check CHECK (kind IN (
    'ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'RESERVATION', 'RELEASE', 'ADVANCE_PAYMENT',
    'VOLUME_PAYMENT', 'ADVANCE_REFUND', 'PAYMENT_REVERSAL', 'EXTENSION', 'CANCELLATION',
    'ADVANCE_CARRIED_FORWARD', 'TRANSFER', 'RESERVE_RELEASE')),
  ADD CONSTRAINT budget_moves_by_approval CHECK (
    kind NOT IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'EXTENSION', 'CANCELLATION', 'TRANSFER',
      'RESERVE_RELEASE') OR approved_by IS NOT NULL),
  ADD CONSTRAINT inv_11_budget_moves_by_document CHECK (
    kind NOT IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'EXTENSION', 'CANCELLATION', 'TRANSFER',
      'RESERVE_RELEASE')
    OR (length(basis_number) > 0 AND basis_date IS NOT NULL AND length(basis_issuer) > 0));

-- Targeted support (bổ sung có mục tiêu): what came for a purpose goes on for this purpose only.
ALTER TABLE allocation
  ADD COLUMN purpose text CHECK (purpose ~ '^[A-Z0-9_]{1,40}$'),
  DROP CONSTRAINT allocation_kind_check,
  DROP CONSTRAINT transfer_names_its_origin,
  ADD CONSTRAINT allocation_kind_check CHECK (kind IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION',
    'EXTENSION', 'CANCELLATION', 'TRANSFER', 'RESERVE_RELEASE')),
  ADD CONSTRAINT transfer_names_its_origin CHECK (
    (kind IN ('TRANSFER', 'RESERVE_RELEASE')) = (from_account_id IS NOT NULL));
CREATE INDEX allocation_parent_account ON allocation (parent_account_id);
CREATE INDEX allocation_from_account ON allocation (from_account_id);

-- What an account still has for each purpose. It may give for a purpose more than it got for it, out
-- of money without one. Extended plan keeps its purpose.
CREATE FUNCTION left_for_purpose(asked uuid)
RETURNS TABLE (purpose text, amount numeric) LANGUAGE sql STABLE AS $$
  WITH before AS (
    SELECT o.id FROM account a JOIN account o ON (o.holder_kind, o.holder_id, o.programme,
        o.component, o.capital_source, o.nature, o.budget_year + 1)
      = (a.holder_kind, a.holder_id, a.programme, a.component, a.capital_source, a.nature,
        a.budget_year)
    WHERE a.id = asked AND a.plan = 'EXTENDED'
  ), moved AS (
    SELECT m.purpose, CASE
        WHEN m.kind IN ('ASSIGNMENT', 'ALLOCATION', 'TRANSFER', 'RESERVE_RELEASE')
        THEN m.amount ELSE -m.amount END AS amount
    FROM allocation m
    WHERE m.account_id = asked AND m.status = 'APPROVED' AND m.purpose IS NOT NULL
    UNION ALL
    SELECT m.purpose, CASE m.kind WHEN 'ALLOCATION' THEN -m.amount ELSE m.amount END
    FROM allocation m
    WHERE m.parent_account_id = asked AND m.status = 'APPROVED' AND m.purpose IS NOT NULL
      AND m.kind IN ('ALLOCATION', 'REDUCTION')
    UNION ALL
    SELECT m.purpose, -m.amount FROM allocation m
    WHERE m.from_account_id = asked AND m.status = 'APPROVED' AND m.purpose IS NOT NULL
    UNION ALL
    SELECT m.purpose, m.amount FROM allocation m JOIN before b ON b.id = m.account_id
    WHERE m.kind = 'EXTENSION' AND m.status = 'APPROVED' AND m.purpose IS NOT NULL
  )
  SELECT m.purpose, sum(m.amount) FROM moved m GROUP BY m.purpose HAVING sum(m.amount) > 0
$$;

CREATE FUNCTION targeted_money_keeps_its_purpose() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid;
BEGIN
  SELECT a.id INTO moved FROM account a
    JOIN balance b ON b.account_id = a.id AND b.compartment = 'AVAILABLE'
    WHERE a.id IN (NEW.account_id, NEW.parent_account_id, NEW.from_account_id)
      AND a.holder_kind = 'LOCALITY'
      AND b.amount < (SELECT COALESCE(sum(p.amount), 0) FROM left_for_purpose(a.id) p) LIMIT 1;
  IF moved IS NOT NULL THEN
    RAISE EXCEPTION 'account % has given away what it has for a purpose', moved
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER targeted_money_keeps_its_purpose AFTER INSERT OR UPDATE ON allocation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'APPROVED')
  EXECUTE FUNCTION targeted_money_keeps_its_purpose();

-- A batch gives money without a purpose.
CREATE FUNCTION batch_leaves_targeted_money() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid;
BEGIN
  SELECT s.account_id INTO moved FROM allocation_batch_source s
    JOIN balance b ON b.account_id = s.account_id AND b.compartment = 'AVAILABLE'
    WHERE s.batch_id = NEW.id
      AND b.amount < (SELECT COALESCE(sum(p.amount), 0) FROM left_for_purpose(s.account_id) p)
    LIMIT 1;
  IF moved IS NOT NULL THEN
    RAISE EXCEPTION 'account % has given away what it has for a purpose', moved
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER batch_leaves_targeted_money AFTER UPDATE ON allocation_batch
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'APPROVED')
  EXECUTE FUNCTION batch_leaves_targeted_money();

-- Reserve that waits for too long is an alert.
ALTER TABLE alert_threshold
  DROP CONSTRAINT alert_threshold_kind_check,
  ADD CONSTRAINT alert_threshold_kind_check CHECK (kind IN (
    'LOW_RATE', 'ADVANCE_UNRECOVERED', 'ADVANCE_OLD', 'RESERVATION_OLD', 'RESERVE_UNRELEASED'));
INSERT INTO alert_threshold VALUES
  ('RESERVE_UNRELEASED', NULL, 180, '2010-01-01', NULL,
   'Ngưỡng nhắc việc: vốn dự phòng quá 180 ngày chưa có quyết định sử dụng');
ALTER TABLE alert
  DROP CONSTRAINT alert_kind_check,
  ADD CONSTRAINT alert_kind_check CHECK (kind IN (
    'NOT_ALLOCATED', 'LOW_RATE', 'ADVANCE_UNRECOVERED', 'RESERVATION_OLD', 'RESERVE_UNRELEASED',
    'COUNTERPART_SHORT', 'ARREARS', 'ROLL_UP_DIFFERS'));
