-- A list of households was checked as a whole once for each of its lines. The whole is checked once,
-- with the list; a line only says that it is one of those that the list counts. As lines have numbers
-- of their own, no further line fits in once the list is complete.
DROP TRIGGER support_makes_the_disbursement ON household_support;
CREATE FUNCTION household_is_one_of_the_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM household_support_list l
                 WHERE l.disbursement_id = NEW.disbursement_id AND l.households >= NEW.line) THEN
    RAISE EXCEPTION 'support_makes_the_disbursement: the list of % has no line %',
      NEW.disbursement_id, NEW.line USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER household_is_one_of_the_list AFTER INSERT ON household_support
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION household_is_one_of_the_list();
