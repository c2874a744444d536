-- Who took over a unit that ended, wholly or in part, as its owner tells it (domain handbook 2.11).
CREATE TABLE locality_copy_successor (
  locality_id    uuid    NOT NULL REFERENCES locality_copy ON DELETE CASCADE,
  successor_id   uuid    NOT NULL,
  whole          boolean NOT NULL,
  effective_date date    NOT NULL,
  PRIMARY KEY (locality_id, successor_id)
);
CREATE INDEX locality_copy_successor_successor ON locality_copy_successor (successor_id);
GRANT DELETE ON locality_copy_successor TO "${runtimeRole}";

-- INV-15: what a unit that has ended still holds moves to its successor, by decision.
ALTER TABLE ledger_transaction
  DROP CONSTRAINT ledger_transaction_kind_check,
  DROP CONSTRAINT budget_moves_by_approval,
  DROP CONSTRAINT inv_11_budget_moves_by_document,
  ADD CONSTRAINT ledger_transaction_kind_check CHECK (kind IN (
    'ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'RESERVATION', 'RELEASE', 'ADVANCE_PAYMENT',
    'VOLUME_PAYMENT', 'ADVANCE_REFUND', 'PAYMENT_REVERSAL', 'EXTENSION', 'CANCELLATION',
    'ADVANCE_CARRIED_FORWARD', 'TRANSFER')),
  ADD CONSTRAINT budget_moves_by_approval CHECK (
    kind NOT IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'EXTENSION', 'CANCELLATION', 'TRANSFER')
    OR approved_by IS NOT NULL),
  ADD CONSTRAINT inv_11_budget_moves_by_document CHECK (
    kind NOT IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'EXTENSION', 'CANCELLATION', 'TRANSFER')
    OR (length(basis_number) > 0 AND basis_date IS NOT NULL AND length(basis_issuer) > 0));

ALTER TABLE allocation
  ADD COLUMN from_account_id uuid REFERENCES account,
  DROP CONSTRAINT allocation_kind_check,
  ADD CONSTRAINT allocation_kind_check CHECK (kind IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION',
    'EXTENSION', 'CANCELLATION', 'TRANSFER')),
  ADD CONSTRAINT transfer_names_its_origin CHECK (
    (kind = 'TRANSFER') = (from_account_id IS NOT NULL));

-- INV-15, in truth: no money comes down to a unit on a day after its last one. A locality that this
-- service has not been told of cannot have ended for it.
CREATE FUNCTION ended_unit_receives_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
      SELECT 1 FROM ledger_transaction t
      JOIN account a ON a.id = NEW.account_id AND a.holder_kind = 'LOCALITY'
      JOIN locality_copy l ON l.id = a.holder_id
      WHERE t.id = NEW.transaction_id AND t.kind IN ('ASSIGNMENT', 'ALLOCATION', 'TRANSFER', 'RESERVE_RELEASE')
        AND l.valid_to < t.effective_date
        -- What moves between trees passes through units that have ended, and stays in none.
        AND (t.kind IN ('ASSIGNMENT', 'ALLOCATION') OR EXISTS (
          SELECT 1 FROM allocation m WHERE m.id = t.subject_id AND m.account_id = a.id))) THEN
    RAISE EXCEPTION 'INV-15: account % is of a unit that has ended', NEW.account_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_unit_receives_nothing BEFORE INSERT ON entry
  FOR EACH ROW WHEN (NEW.compartment = 'RECEIVED' AND NEW.amount < 0)
  EXECUTE FUNCTION ended_unit_receives_nothing();
