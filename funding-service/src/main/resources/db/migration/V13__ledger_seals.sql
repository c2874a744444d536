-- The head of the whole ledger at the end of each day, chained like the accounts are: whoever keeps
-- one of these heads outside of the database can tell later that nothing before it was rewritten.
CREATE TABLE ledger_seal (
  day           date        PRIMARY KEY,
  -- Everything recorded before this instant is in the seal: the end of the day in Vietnam.
  sealed_until  timestamptz NOT NULL UNIQUE,
  sealed_at     timestamptz NOT NULL,
  accounts      bigint      NOT NULL CHECK (accounts >= 0),
  previous_day  date        UNIQUE,
  previous_head bytea       CHECK (octet_length(previous_head) = 32),
  head          bytea       NOT NULL CHECK (octet_length(head) = 32),
  UNIQUE (day, head),
  FOREIGN KEY (previous_day, previous_head) REFERENCES ledger_seal (day, head),
  CHECK ((previous_day IS NULL) = (previous_head IS NULL)),
  CHECK (previous_day < day),
  CHECK (sealed_at > sealed_until),
  CHECK (sealed_until = (day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
);
-- There is one first seal.
CREATE UNIQUE INDEX ledger_seal_first ON ledger_seal ((previous_day IS NULL))
  WHERE previous_day IS NULL;
CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_seal
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- The seal of a day is made when no transaction of that day can be under way any more, and from then
-- on nothing is recorded into it.
CREATE FUNCTION sealed_day_takes_no_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_seal s WHERE s.sealed_until > NEW.recorded_at) THEN
    RAISE EXCEPTION 'the day of % is sealed', NEW.recorded_at USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sealed_day_takes_no_transaction BEFORE INSERT ON ledger_transaction
  FOR EACH ROW EXECUTE FUNCTION sealed_day_takes_no_transaction();
