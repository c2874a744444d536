-- A budget account is one purse: holder x programme x component x source x nature x year x plan.
-- Natures, sources and years never mix (INV-08).
CREATE TABLE account (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL DEFAULT 0 CHECK (version >= 0),
  holder_kind       text        NOT NULL CHECK (holder_kind IN ('LOCALITY', 'PROJECT')),
  holder_id         uuid        NOT NULL,
  locality_id       uuid        NOT NULL,
  -- The tree at the time of the record, root first: it decides who may see the account.
  locality_path     uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  parent_account_id uuid        REFERENCES account,
  programme         text        NOT NULL,
  component         text        NOT NULL,
  capital_source    text        NOT NULL REFERENCES capital_source,
  nature            text        NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  budget_year       integer     NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
  -- The plan of the year, plan of earlier years extended into it, and advances of earlier years are
  -- counted apart.
  plan              text        NOT NULL
                    CHECK (plan IN ('YEAR', 'EXTENDED', 'ADVANCE_BROUGHT_FORWARD')),
  opened_at         timestamptz NOT NULL,
  FOREIGN KEY (programme, component) REFERENCES programme_component,
  UNIQUE (holder_kind, holder_id, programme, component, capital_source, nature, budget_year,
          plan),
  CHECK (holder_kind = 'PROJECT' OR holder_id = locality_id),
  CHECK (locality_path[cardinality(locality_path)] = locality_id),
  CHECK (plan <> 'ADVANCE_BROUGHT_FORWARD' OR holder_kind = 'PROJECT')
);
CREATE INDEX account_path ON account USING gin (locality_path);
CREATE INDEX account_parent ON account (parent_account_id);
GRANT UPDATE (version) ON account TO "${runtimeRole}";

CREATE FUNCTION account_keeps_its_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_account_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM account p
      WHERE p.id = NEW.parent_account_id AND p.programme = NEW.programme
        AND p.component = NEW.component AND p.capital_source = NEW.capital_source
        AND p.nature = NEW.nature AND p.budget_year = NEW.budget_year
        AND p.plan = NEW.plan AND p.holder_kind = 'LOCALITY') THEN
    RAISE EXCEPTION 'INV-08: an account has the programme, component, source, nature, year and plan of its parent'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.holder_kind = 'PROJECT' AND NOT EXISTS (
      SELECT 1 FROM project p WHERE p.id = NEW.holder_id AND p.nature = NEW.nature) THEN
    RAISE EXCEPTION 'INV-08: an account of a project has the nature of the project'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM capital_source s
                 WHERE s.code = NEW.capital_source AND s.allocatable) THEN
    RAISE EXCEPTION 'INV-17: mobilised capital has no budget account'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_keeps_its_kind BEFORE INSERT ON account
  FOR EACH ROW EXECUTE FUNCTION account_keeps_its_kind();

-- What stands in each compartment now. It changes by one conditional statement and never below
-- zero; RECEIVED is the other side of the account and never above.
CREATE TABLE balance (
  account_id  uuid   NOT NULL REFERENCES account,
  compartment text   NOT NULL
              CHECK (compartment IN ('RECEIVED', 'AVAILABLE', 'ALLOCATED', 'RESERVED', 'ADVANCE',
                'VOLUME', 'EXTENDED', 'CANCELLED', 'PASSED', 'RETURNED')),
  amount      bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, compartment),
  CONSTRAINT balance_within_exact_numbers
    CHECK (amount BETWEEN -9007199254740991 AND 9007199254740991),
  CONSTRAINT balance_never_below_zero CHECK (compartment = 'RECEIVED' OR amount >= 0),
  CONSTRAINT received_never_above_zero CHECK (compartment <> 'RECEIVED' OR amount <= 0)
);
GRANT UPDATE (amount) ON balance TO "${runtimeRole}";

CREATE TABLE ledger_transaction (
  id             uuid        PRIMARY KEY,
  kind           text        NOT NULL CHECK (kind IN (
                   'ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'RESERVATION', 'RELEASE',
                   'ADVANCE_PAYMENT', 'VOLUME_PAYMENT', 'ADVANCE_REFUND', 'PAYMENT_REVERSAL',
                   'EXTENSION', 'CANCELLATION', 'ADVANCE_CARRIED_FORWARD')),
  subject_id     uuid        NOT NULL,
  effective_date date        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  reason         text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number   text,
  basis_date     date,
  basis_issuer   text,
  asked_by       text        NOT NULL,
  approved_by    text,
  confirmed_by   text,
  reverses       uuid        UNIQUE REFERENCES ledger_transaction,
  -- Maker is never checker.
  CONSTRAINT asker_does_not_approve CHECK (approved_by <> asked_by),
  CONSTRAINT asker_does_not_confirm CHECK (confirmed_by <> asked_by),
  CONSTRAINT approver_does_not_confirm CHECK (confirmed_by <> approved_by),
  CONSTRAINT budget_moves_by_approval CHECK (
    kind NOT IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'EXTENSION', 'CANCELLATION')
    OR approved_by IS NOT NULL),
  CONSTRAINT money_leaves_by_confirmation CHECK (
    kind NOT IN ('ADVANCE_PAYMENT', 'VOLUME_PAYMENT', 'ADVANCE_REFUND', 'PAYMENT_REVERSAL')
    OR confirmed_by IS NOT NULL),
  -- INV-11: an allocation rests on a document with number, date and issuer.
  CONSTRAINT inv_11_budget_moves_by_document CHECK (
    kind NOT IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION', 'EXTENSION', 'CANCELLATION')
    OR (length(basis_number) > 0 AND basis_date IS NOT NULL AND length(basis_issuer) > 0)),
  -- INV-13: a correction names what it corrects.
  CONSTRAINT inv_13_reversal_names_the_original CHECK (
    (kind = 'PAYMENT_REVERSAL') = (reverses IS NOT NULL))
);
CREATE INDEX ledger_transaction_subject ON ledger_transaction (subject_id);

-- The hash chain of each account: link 0 is made of the terms of the account, every later link of
-- the one before it and of what its transaction says and books. The foreign key holds each link to
-- the hash before it; that the hashes themselves are right is for the verifier to recompute.
CREATE TABLE chain_link (
  account_id       uuid   NOT NULL REFERENCES account,
  account_version  bigint NOT NULL CHECK (account_version >= 0),
  transaction_id   uuid   REFERENCES ledger_transaction,
  previous_version bigint GENERATED ALWAYS AS (NULLIF(account_version, 0) - 1) STORED,
  previous_hash    bytea  CHECK (octet_length(previous_hash) = 32),
  hash             bytea  NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (account_id, account_version),
  UNIQUE (account_id, account_version, hash),
  UNIQUE (account_id, account_version, transaction_id),
  UNIQUE (account_id, transaction_id),
  FOREIGN KEY (account_id, previous_version, previous_hash)
    REFERENCES chain_link (account_id, account_version, hash),
  CHECK ((account_version = 0) = (transaction_id IS NULL)),
  CHECK ((account_version = 0) = (previous_hash IS NULL))
);

CREATE TABLE entry (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transaction_id  uuid   NOT NULL REFERENCES ledger_transaction,
  account_id      uuid   NOT NULL,
  account_version bigint NOT NULL CHECK (account_version > 0),
  compartment     text   NOT NULL,
  amount          bigint NOT NULL CHECK (amount <> 0),
  balance_after   bigint NOT NULL,
  FOREIGN KEY (account_id, compartment) REFERENCES balance,
  FOREIGN KEY (account_id, account_version, transaction_id)
    REFERENCES chain_link (account_id, account_version, transaction_id),
  UNIQUE (account_id, account_version, compartment)
);
CREATE INDEX entry_transaction ON entry (transaction_id);
CREATE INDEX entry_account ON entry (account_id, compartment, id DESC);

-- INV-13: nothing in the ledger is ever changed or removed, not even by the owner by accident.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'INV-13: the ledger is append-only; correct by a reversing transaction'
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chain_link
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- At commit: the entries of a transaction sum to zero in each account, each entry continues the
-- one before it, and the balance is what the last entry says.
CREATE FUNCTION entry_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous bigint;
BEGIN
  IF (SELECT sum(e.amount) FROM entry e
      WHERE e.transaction_id = NEW.transaction_id AND e.account_id = NEW.account_id) <> 0 THEN
    RAISE EXCEPTION 'the entries of transaction % do not sum to zero in account %',
      NEW.transaction_id, NEW.account_id USING ERRCODE = 'check_violation';
  END IF;
  SELECT e.balance_after INTO previous FROM entry e
    WHERE e.account_id = NEW.account_id AND e.compartment = NEW.compartment AND e.id < NEW.id
    ORDER BY e.id DESC LIMIT 1;
  IF NEW.balance_after <> COALESCE(previous, 0) + NEW.amount THEN
    RAISE EXCEPTION 'entry % does not continue the entry before it', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_adds_up AFTER INSERT ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_adds_up();

CREATE FUNCTION balance_is_last_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands bigint;
  says bigint;
BEGIN
  SELECT b.amount INTO stands FROM balance b
    WHERE b.account_id = NEW.account_id AND b.compartment = NEW.compartment;
  SELECT e.balance_after INTO says FROM entry e
    WHERE e.account_id = NEW.account_id AND e.compartment = NEW.compartment
    ORDER BY e.id DESC LIMIT 1;
  IF stands <> COALESCE(says, 0) THEN
    RAISE EXCEPTION 'balance % of account % is not what its entries say',
      NEW.compartment, NEW.account_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balance_is_last_entry AFTER INSERT OR UPDATE ON balance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_is_last_entry();
CREATE CONSTRAINT TRIGGER entry_is_in_balance AFTER INSERT ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_is_last_entry();

-- INV-09: money of a year leaves within the year; what was done by its end until 31 January.
CREATE FUNCTION payment_on_budget_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
      SELECT 1 FROM ledger_transaction t JOIN account a ON a.id = NEW.account_id
      WHERE t.id = NEW.transaction_id AND t.kind IN ('ADVANCE_PAYMENT', 'VOLUME_PAYMENT')
        AND t.effective_date NOT BETWEEN make_date(a.budget_year, 1, 1)
          AND CASE t.kind WHEN 'ADVANCE_PAYMENT' THEN make_date(a.budget_year, 12, 31)
                          ELSE make_date(a.budget_year + 1, 1, 31) END) THEN
    RAISE EXCEPTION 'INV-09: account % is not paid from on this day', NEW.account_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_on_budget_day BEFORE INSERT ON chain_link
  FOR EACH ROW WHEN (NEW.account_version > 0) EXECUTE FUNCTION payment_on_budget_day();

-- INV-20: the accounts of a settled year take no more entries.
CREATE TABLE account_closing (
  account_id    uuid        PRIMARY KEY REFERENCES account,
  settlement_id uuid        NOT NULL,
  closed_at     timestamptz NOT NULL
);
CREATE TRIGGER closing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_closing
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE FUNCTION closed_account_takes_no_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM account_closing c WHERE c.account_id = NEW.account_id) THEN
    RAISE EXCEPTION 'INV-20: account % belongs to a settled year', NEW.account_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_account_takes_no_entry BEFORE INSERT ON entry
  FOR EACH ROW EXECUTE FUNCTION closed_account_takes_no_entry();

-- INV-01: what an account gave down is what its children received, seen from either side.
CREATE FUNCTION children_received_what_was_allocated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  giver uuid := NEW.account_id;
  allocated bigint;
  received numeric;
BEGIN
  IF NEW.compartment = 'RECEIVED' THEN
    SELECT a.parent_account_id INTO giver FROM account a WHERE a.id = NEW.account_id;
    IF giver IS NULL THEN
      RETURN NULL;
    END IF;
  END IF;
  SELECT b.amount INTO allocated FROM balance b
    WHERE b.account_id = giver AND b.compartment = 'ALLOCATED';
  SELECT COALESCE(-sum(b.amount), 0) INTO received
    FROM account c JOIN balance b ON b.account_id = c.id AND b.compartment = 'RECEIVED'
    WHERE c.parent_account_id = giver;
  IF allocated <> received THEN
    RAISE EXCEPTION 'INV-01: account % allocated % but its children received %',
      giver, allocated, received USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER children_received_what_was_allocated AFTER INSERT ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.compartment IN ('ALLOCATED', 'RECEIVED'))
  EXECUTE FUNCTION children_received_what_was_allocated();
