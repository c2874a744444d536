-- How much of a contract may be advanced (INV-05), chosen by the day the contract was signed.
CREATE TABLE advance_ceiling_rule (
  valid_from  date    PRIMARY KEY,
  valid_to    date,
  numerator   integer NOT NULL CHECK (numerator > 0),
  denominator integer NOT NULL CHECK (denominator >= numerator),
  legal_basis text    NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
INSERT INTO advance_ceiling_rule VALUES
  ('2010-01-01', '2021-12-31', 30, 100, 'TT 08/2016/TT-BTC, TT 52/2018/TT-BTC'),
  ('2022-01-01', '2025-09-25', 30, 100, 'NĐ 99/2021/NĐ-CP, Điều 10'),
  ('2025-09-26', NULL, 30, 100, 'NĐ 254/2025/NĐ-CP');

CREATE TABLE contract (
  id         uuid        PRIMARY KEY,
  version    bigint      NOT NULL,
  project_id uuid        NOT NULL REFERENCES project,
  number     text        NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  signed_on  date        NOT NULL,
  contractor text        NOT NULL CHECK (length(contractor) BETWEEN 1 AND 300),
  content    text        NOT NULL CHECK (length(content) BETWEEN 1 AND 1000),
  created_by text        NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (project_id, number)
);
CREATE INDEX contract_project ON contract (project_id);
GRANT UPDATE (version) ON contract TO "${runtimeRole}";

-- The value of a contract is that of its newest amendment; the signing is amendment 0.
CREATE TABLE contract_amendment (
  contract_id uuid        NOT NULL REFERENCES contract,
  amendment   integer     NOT NULL CHECK (amendment >= 0),
  signed_on   date        NOT NULL,
  value       bigint      NOT NULL CHECK (value BETWEEN 1 AND 9007199254740991),
  reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, amendment)
);

-- Accepted work (nghiệm thu).
CREATE TABLE contract_acceptance (
  contract_id uuid        NOT NULL REFERENCES contract,
  acceptance  integer     NOT NULL CHECK (acceptance > 0),
  accepted_on date        NOT NULL,
  due_on      date        NOT NULL CHECK (due_on >= accepted_on),
  value       bigint      NOT NULL CHECK (value BETWEEN 1 AND 9007199254740991),
  content     text        NOT NULL CHECK (length(content) BETWEEN 1 AND 1000),
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, acceptance)
);

-- Where a contract stands; changed by one statement, held to its bounds here.
CREATE TABLE contract_position (
  contract_id      uuid   PRIMARY KEY REFERENCES contract,
  value            bigint NOT NULL CHECK (value BETWEEN 1 AND 9007199254740991),
  advance_ceiling  bigint NOT NULL CHECK (advance_ceiling >= 0),
  accepted         bigint NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  claimed_advance  bigint NOT NULL DEFAULT 0 CHECK (claimed_advance >= 0),
  claimed_volume   bigint NOT NULL DEFAULT 0 CHECK (claimed_volume >= 0),
  claimed_recovery bigint NOT NULL DEFAULT 0
                   CHECK (claimed_recovery BETWEEN 0 AND claimed_volume),
  claimed_refund   bigint NOT NULL DEFAULT 0 CHECK (claimed_refund >= 0),
  advanced         bigint NOT NULL DEFAULT 0 CHECK (advanced >= 0),
  volume           bigint NOT NULL DEFAULT 0 CHECK (volume >= 0),
  recovered        bigint NOT NULL DEFAULT 0 CHECK (recovered BETWEEN 0 AND volume),
  refunded         bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0),
  CONSTRAINT inv_04_within_contract_value CHECK (
    volume + claimed_volume + advanced - recovered - refunded + claimed_advance - claimed_recovery
      <= value),
  CONSTRAINT inv_05_within_advance_ceiling CHECK (
    advanced - refunded + claimed_advance <= advance_ceiling),
  CONSTRAINT inv_06_advance_never_below_zero CHECK (
    advanced - recovered - refunded - claimed_recovery - claimed_refund >= 0),
  CONSTRAINT volume_is_accepted CHECK (volume + claimed_volume <= accepted)
);
GRANT UPDATE (value, advance_ceiling, accepted, claimed_advance, claimed_volume, claimed_recovery,
              claimed_refund, advanced, volume, recovered, refunded)
  ON contract_position TO "${runtimeRole}";
