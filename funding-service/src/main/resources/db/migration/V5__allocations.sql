-- Proposals to move budget: an assignment puts money at the top, an allocation moves it down, a
-- reduction takes it back, an extension moves it into the next year, a cancellation lets it lapse.
-- One person proposes, another approves.
CREATE TABLE allocation (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  kind              text        NOT NULL CHECK (kind IN ('ASSIGNMENT', 'ALLOCATION', 'REDUCTION',
                                                    'EXTENSION', 'CANCELLATION')),
  status            text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  account_id        uuid        NOT NULL REFERENCES account,
  parent_account_id uuid        REFERENCES account,
  amount            bigint      NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  effective_date    date        NOT NULL,
  extended_until    date,
  reason            text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number      text        NOT NULL,
  basis_date        date        NOT NULL,
  basis_issuer      text        NOT NULL,
  basis_level       text        NOT NULL
                    CHECK (basis_level IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  proposed_by       text        NOT NULL,
  proposed_person   text        NOT NULL,
  proposed_at       timestamptz NOT NULL,
  decided_by        text,
  decided_person    text,
  decided_at        timestamptz,
  decision_note     text,
  transaction_id    uuid        REFERENCES ledger_transaction,
  CONSTRAINT extension_has_an_end CHECK ((kind = 'EXTENSION') = (extended_until IS NOT NULL)),
  CONSTRAINT proposer_does_not_approve CHECK (
    status <> 'APPROVED' OR decided_person <> proposed_person),
  CONSTRAINT approved_is_posted CHECK ((status = 'APPROVED') = (transaction_id IS NOT NULL))
);
CREATE INDEX allocation_account ON allocation (account_id);
GRANT UPDATE (version, status, decided_by, decided_person, decided_at, decision_note,
              transaction_id) ON allocation TO "${runtimeRole}";

-- Until when the extended plan in an account may be spent; all extensions into an account end on
-- the same day.
CREATE TABLE account_extension (
  account_id uuid PRIMARY KEY REFERENCES account,
  until      date NOT NULL
);
