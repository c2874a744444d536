-- The two columns of the disbursement form that no entry knows: what a unit expects to have paid by
-- the end of the period, and why it is behind. The newest statement of a line counts; none is changed.
CREATE TABLE form_statement (
  id             uuid        PRIMARY KEY,
  period         text        NOT NULL CHECK (period ~ '^[0-9]{4}(S[12]|Q[1-4]|[01][0-9])?$'),
  calendar       text        NOT NULL CHECK (calendar IN ('CALENDAR', 'ND09')),
  budget_year    integer     NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
  holder_kind    text        NOT NULL CHECK (holder_kind IN ('LOCALITY', 'PROJECT')),
  holder_id      uuid        NOT NULL,
  locality_path  uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  programme      text        NOT NULL,
  component      text        NOT NULL,
  capital_source text        NOT NULL REFERENCES capital_source,
  nature         text        NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  estimate       bigint      NOT NULL CHECK (estimate BETWEEN 0 AND 9007199254740991),
  causes         text        CHECK (length(causes) BETWEEN 1 AND 2000),
  stated_by      text        NOT NULL,
  stated_person  text        NOT NULL,
  stated_at      timestamptz NOT NULL,
  FOREIGN KEY (programme, component) REFERENCES programme_component
);
CREATE INDEX form_statement_line ON form_statement (holder_id, period, calendar, stated_at);
CREATE INDEX form_statement_path ON form_statement USING gin (locality_path);
CREATE TRIGGER form_statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON form_statement
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- Statements are made about money that is there.
CREATE FUNCTION statement_is_of_a_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
      SELECT 1 FROM account a
      WHERE a.holder_kind = NEW.holder_kind AND a.holder_id = NEW.holder_id
        AND a.programme = NEW.programme AND a.component = NEW.component
        AND a.capital_source = NEW.capital_source AND a.nature = NEW.nature
        AND a.budget_year = NEW.budget_year) THEN
    RAISE EXCEPTION 'no account of % has the terms of the statement', NEW.holder_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statement_is_of_a_line BEFORE INSERT ON form_statement
  FOR EACH ROW EXECUTE FUNCTION statement_is_of_a_line();
