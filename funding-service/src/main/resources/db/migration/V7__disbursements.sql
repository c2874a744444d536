CREATE TABLE disbursement (
  id                    uuid        PRIMARY KEY,
  version               bigint      NOT NULL,
  status                text        NOT NULL CHECK (status IN (
                          'REQUESTED', 'APPROVED', 'PAID', 'REJECTED', 'WITHDRAWN',
                          'REVERSAL_REQUESTED', 'REVERSED')),
  account_id            uuid        NOT NULL REFERENCES account,
  project_id            uuid        NOT NULL REFERENCES project,
  kind                  text        NOT NULL
                        CHECK (kind IN ('ADVANCE', 'VOLUME', 'DIRECT', 'ADVANCE_REFUND')),
  contract_id           uuid        REFERENCES contract,
  -- Gross; what leaves the account in cash is less by the recovered advance.
  amount                bigint      NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  recovery              bigint      NOT NULL CHECK (recovery BETWEEN 0 AND amount),
  work_done_on          date        NOT NULL,
  purpose               text        NOT NULL CHECK (length(purpose) BETWEEN 1 AND 1000),
  requested_on          date        NOT NULL,
  requested_by          text        NOT NULL,
  requested_person      text        NOT NULL,
  requested_at          timestamptz NOT NULL,
  approved_by           text,
  approved_person       text,
  approved_at           timestamptz,
  confirmed_by          text,
  confirmed_person      text,
  confirmed_at          timestamptz,
  paid_on               date,
  closed_by             text,
  closed_person         text,
  closed_at             timestamptz,
  closing_reason        text,
  reversal_person       text,
  reservation_id        uuid        REFERENCES ledger_transaction,
  release_id            uuid        REFERENCES ledger_transaction,
  payment_id            uuid        REFERENCES ledger_transaction,
  reversal_id           uuid        REFERENCES ledger_transaction,
  CONSTRAINT requester_does_not_approve CHECK (approved_person <> requested_person),
  CONSTRAINT requester_does_not_confirm CHECK (confirmed_person <> requested_person),
  CONSTRAINT approver_does_not_confirm CHECK (confirmed_person <> approved_person),
  CONSTRAINT direct_expenditure_alone_has_no_contract CHECK (
    (kind = 'DIRECT') = (contract_id IS NULL)),
  -- INV-07: only work recovers advances, and never more than its own value.
  CONSTRAINT inv_07_recovery_within_volume CHECK (kind = 'VOLUME' OR recovery = 0),
  CONSTRAINT cash_is_reserved CHECK (
    (reservation_id IS NOT NULL) = (kind <> 'ADVANCE_REFUND' AND amount > recovery)),
  CONSTRAINT paid_is_posted CHECK (
    status NOT IN ('PAID', 'REVERSAL_REQUESTED', 'REVERSED')
    OR (payment_id IS NOT NULL AND approved_person IS NOT NULL AND confirmed_person IS NOT NULL)),
  CONSTRAINT closed_is_released CHECK (
    (release_id IS NOT NULL)
    = (status IN ('REJECTED', 'WITHDRAWN') AND reservation_id IS NOT NULL)),
  CONSTRAINT reversed_is_posted CHECK ((status = 'REVERSED') = (reversal_id IS NOT NULL))
);
CREATE INDEX disbursement_account ON disbursement (account_id);
CREATE INDEX disbursement_project ON disbursement (project_id);
GRANT UPDATE (version, status, approved_by, approved_person, approved_at, confirmed_by,
              confirmed_person, confirmed_at, paid_on, closed_by, closed_person, closed_at,
              closing_reason, reversal_person, release_id, payment_id, reversal_id)
  ON disbursement TO "${runtimeRole}";

-- INV-14: a voucher of a Treasury office is applied once.
CREATE TABLE treasury_voucher (
  number          text   NOT NULL CHECK (length(number) BETWEEN 1 AND 50),
  voucher_date    date   NOT NULL,
  treasury        text   NOT NULL CHECK (length(treasury) BETWEEN 1 AND 100),
  disbursement_id uuid   NOT NULL UNIQUE REFERENCES disbursement,
  -- In cash: zero when work only recovered an advance.
  amount          bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (number, voucher_date, treasury)
);
