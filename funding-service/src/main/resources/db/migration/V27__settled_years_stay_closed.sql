-- INV-20: an account that was being opened while its year was settled belongs to that year too.
CREATE OR REPLACE FUNCTION closed_account_takes_no_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM account_closing c WHERE c.account_id = NEW.account_id)
     OR EXISTS (
       SELECT 1 FROM account a JOIN year_settlement s
         ON s.status = 'APPROVED' AND s.programme = a.programme
           AND s.budget_year = a.budget_year AND s.locality_id = ANY (a.locality_path)
       WHERE a.id = NEW.account_id) THEN
    RAISE EXCEPTION 'INV-20: account % belongs to a settled year', NEW.account_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
