-- The budget classification (mục lục ngân sách nhà nước). Its segments are kept apart and each code
-- has its days: a code is given a new meaning now and then. A later row takes over from an earlier
-- one of the same code.
CREATE TABLE budget_classification (
  id          uuid        PRIMARY KEY,
  segment     text        NOT NULL
              CHECK (segment IN ('CHAPTER', 'CATEGORY', 'ITEM', 'SOURCE', 'PROGRAMME')),
  code        text        NOT NULL,
  name_vi     text        NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 300),
  name_en     text        CHECK (length(name_en) BETWEEN 1 AND 300),
  legal_basis text        NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 200),
  valid_from  date        NOT NULL,
  valid_to    date,
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (segment, code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT code_has_the_length_of_its_segment CHECK (code ~ CASE segment
    WHEN 'ITEM' THEN '^[0-9]{4}$'
    WHEN 'SOURCE' THEN '^[0-9]{2}$'
    WHEN 'PROGRAMME' THEN '^[0-9]{5}$'
    ELSE '^[0-9]{3}$' END)
);

-- How the money of an account is coded for the Treasury, from a day on (F002-11). Append-only: a
-- new coding is a new version, and of two that begin on one day the later version holds.
CREATE TABLE treasury_coding (
  account_id       uuid        NOT NULL REFERENCES account,
  version          bigint      NOT NULL CHECK (version > 0),
  chapter          text        NOT NULL CHECK (chapter ~ '^[0-9]{3}$'),
  category         text        NOT NULL CHECK (category ~ '^[0-9]{3}$'),
  item             text        NOT NULL CHECK (item ~ '^[0-9]{4}$'),
  source           text        NOT NULL CHECK (source ~ '^[0-9]{2}$'),
  programme_code   text        NOT NULL CHECK (programme_code ~ '^[0-9]{5}$'),
  budget_unit_code text        CHECK (budget_unit_code ~ '^[0-9]{7}$'),
  project_code     text        CHECK (project_code ~ '^[0-9]{7}$'),
  -- The entry in the Treasury and Budget Management Information System, once there is one.
  tabmis_reference text        CHECK (length(tabmis_reference) BETWEEN 1 AND 50),
  entered_on       date,
  valid_from       date        NOT NULL,
  reason           text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  recorded_by      text        NOT NULL,
  recorded_person  text        NOT NULL,
  recorded_at      timestamptz NOT NULL,
  PRIMARY KEY (account_id, version),
  CONSTRAINT an_entry_has_reference_and_day CHECK (
    (tabmis_reference IS NULL) = (entered_on IS NULL))
);

CREATE TABLE treasury_statement (
  id              uuid        PRIMARY KEY,
  -- The province whose Treasury office it is; statements of two provinces never meet.
  locality_id     uuid        NOT NULL,
  treasury        text        NOT NULL CHECK (length(treasury) BETWEEN 1 AND 100),
  format          text        NOT NULL CHECK (format IN ('CSV', 'XLSX')),
  sha256          bytea       NOT NULL CHECK (length(sha256) = 32),
  first_date      date        NOT NULL,
  last_date       date        NOT NULL,
  lines           integer     NOT NULL CHECK (lines > 0),
  imported        integer     NOT NULL CHECK (imported >= 0),
  duplicates      integer     NOT NULL CHECK (duplicates >= 0),
  conflicts       integer     NOT NULL CHECK (conflicts >= 0),
  imported_by     text        NOT NULL,
  imported_person text        NOT NULL,
  imported_at     timestamptz NOT NULL,
  CONSTRAINT every_line_is_counted_once CHECK (lines = imported + duplicates + conflicts),
  -- The same file is imported once (INV-14).
  UNIQUE (locality_id, sha256),
  UNIQUE (id, locality_id, treasury)
);

CREATE TABLE treasury_statement_line (
  id               uuid    PRIMARY KEY,
  statement_id     uuid    NOT NULL,
  row_number       integer NOT NULL CHECK (row_number > 1),
  locality_id      uuid    NOT NULL,
  voucher_number   text    NOT NULL CHECK (length(voucher_number) BETWEEN 1 AND 50),
  voucher_date     date    NOT NULL,
  treasury         text    NOT NULL,
  budget_unit_code text    CHECK (budget_unit_code ~ '^[0-9]{7}$'),
  project_code     text    CHECK (project_code ~ '^[0-9]{7}$'),
  account_id       uuid    REFERENCES account,
  chapter          text    NOT NULL CHECK (chapter ~ '^[0-9]{3}$'),
  category         text    NOT NULL CHECK (category ~ '^[0-9]{3}$'),
  item             text    NOT NULL CHECK (item ~ '^[0-9]{4}$'),
  source           text    NOT NULL CHECK (source ~ '^[0-9]{2}$'),
  programme_code   text    NOT NULL CHECK (programme_code ~ '^[0-9]{5}$'),
  capital_source   text    NOT NULL REFERENCES capital_source,
  nature           text    NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  budget_year      integer NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
  amount           bigint  NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  content          text    NOT NULL CHECK (length(content) BETWEEN 1 AND 1000),
  -- INV-14: a voucher of a Treasury office is known once.
  CONSTRAINT inv_14_a_voucher_is_known_once
    UNIQUE (locality_id, voucher_number, voucher_date, treasury),
  UNIQUE (statement_id, row_number),
  FOREIGN KEY (statement_id, locality_id, treasury)
    REFERENCES treasury_statement (id, locality_id, treasury)
);

-- A voucher that was stated before with other words or another amount: the line that is known
-- stays as it is, and what the later statement says is listed here.
CREATE TABLE treasury_statement_conflict (
  statement_id uuid    NOT NULL REFERENCES treasury_statement,
  row_number   integer NOT NULL CHECK (row_number > 1),
  line_id      uuid    NOT NULL REFERENCES treasury_statement_line,
  differences  jsonb   NOT NULL,
  PRIMARY KEY (statement_id, row_number)
);

-- A difference is explained or handed on for correction, never mended here.
CREATE TABLE treasury_resolution (
  id              uuid        PRIMARY KEY,
  line_id         uuid        NOT NULL REFERENCES treasury_statement_line,
  kind            text        NOT NULL CHECK (kind IN ('EXPLAINED', 'CORRECTION_REQUESTED')),
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  -- What it was about: it does not cover what differs later.
  state           text        NOT NULL CHECK (state IN ('DIFFERING', 'UNKNOWN')),
  differing       text[]      NOT NULL,
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL
);
CREATE INDEX treasury_resolution_line ON treasury_resolution (line_id);

-- Each line beside the payment with its voucher, if the service has one. The state is computed at
-- every look, so a payment that is confirmed later changes it without anybody's doing.
CREATE VIEW treasury_line_state AS
SELECT
  l.id, l.statement_id, l.row_number, l.locality_id, l.voucher_number, l.voucher_date, l.treasury,
  l.budget_unit_code, l.project_code, l.account_id, l.chapter, l.category, l.item, l.source,
  l.programme_code, l.capital_source, l.nature, l.budget_year, l.amount, l.content,
  p.disbursement_id, p.status AS payment_status, p.account_id AS payment_account_id,
  p.amount AS payment_amount, p.capital_source AS payment_capital_source,
  p.nature AS payment_nature, p.budget_year AS payment_budget_year,
  c.version AS coding_version, c.chapter AS coded_chapter, c.category AS coded_category,
  c.item AS coded_item, c.source AS coded_source, c.programme_code AS coded_programme_code,
  c.budget_unit_code AS coded_budget_unit_code, c.project_code AS coded_project_code,
  m.differing,
  CASE
    WHEN p.disbursement_id IS NULL THEN 'UNKNOWN'
    WHEN cardinality(m.differing) = 0 THEN 'MATCHED'
    ELSE 'DIFFERING'
  END AS state,
  -- Whoever serves one of these places may see the line.
  l.locality_id || p.locality_path || (
    SELECT declared.locality_path FROM account declared WHERE declared.id = l.account_id
  ) AS visible_from,
  COALESCE((
    SELECT r.differing = m.differing
      AND (r.state = 'UNKNOWN') = (p.disbursement_id IS NULL)
      AND (p.disbursement_id IS NULL OR cardinality(m.differing) > 0)
    FROM treasury_resolution r WHERE r.line_id = l.id ORDER BY r.id DESC LIMIT 1
  ), false) AS resolved
FROM treasury_statement_line l
LEFT JOIN (
  SELECT v.number, v.voucher_date, v.treasury, v.amount, d.id AS disbursement_id, d.status,
    a.id AS account_id, a.locality_path, a.capital_source, a.nature, a.budget_year
  FROM treasury_voucher v
  JOIN disbursement d ON d.id = v.disbursement_id
  JOIN account a ON a.id = d.account_id
) p ON p.number = l.voucher_number AND p.voucher_date = l.voucher_date
  AND p.treasury = l.treasury AND p.locality_path[1] = l.locality_id
LEFT JOIN LATERAL (
  SELECT t.* FROM treasury_coding t
  WHERE t.account_id = p.account_id AND t.valid_from <= l.voucher_date
  ORDER BY t.valid_from DESC, t.version DESC LIMIT 1
) c ON true
CROSS JOIN LATERAL (
  SELECT array_remove(ARRAY[
    CASE WHEN l.amount <> p.amount THEN 'amount' END,
    CASE WHEN l.capital_source <> p.capital_source THEN 'capitalSource' END,
    CASE WHEN l.nature <> p.nature THEN 'nature' END,
    CASE WHEN l.budget_year <> p.budget_year THEN 'budgetYear' END,
    CASE WHEN l.account_id <> p.account_id THEN 'accountId' END,
    CASE WHEN l.chapter <> c.chapter THEN 'chapter' END,
    CASE WHEN l.category <> c.category THEN 'category' END,
    CASE WHEN l.item <> c.item THEN 'item' END,
    CASE WHEN l.source <> c.source THEN 'source' END,
    CASE WHEN l.programme_code <> c.programme_code THEN 'programmeCode' END,
    CASE WHEN l.budget_unit_code <> c.budget_unit_code THEN 'budgetUnitCode' END,
    CASE WHEN l.project_code <> c.project_code THEN 'projectCode' END
  ], NULL) AS differing
) m;
