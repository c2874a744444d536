-- An issuer has one version of a level and standard for each first day; another one with that day
-- corrects the one that stands and is based on it. The sets that come with the service are loaded
-- beside what a province has entered before.
CREATE FUNCTION criteria_set_first_day_is_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  approved criteria_set_version;
  standing criteria_set_version;
BEGIN
  SELECT * INTO approved FROM criteria_set_version WHERE id = NEW.version_id;
  -- Of two approvals at once the second sees the first.
  PERFORM pg_advisory_xact_lock(hashtextextended('first days of criteria sets', 0));
  SELECT v.* INTO standing FROM criteria_set_version v
    JOIN criteria_set_step s ON s.version_id = v.id AND s.state = 'APPROVED'
    WHERE v.level = approved.level AND v.standard = approved.standard
      AND v.locality_id IS NOT DISTINCT FROM approved.locality_id
      AND v.valid_from = approved.valid_from
      AND NOT EXISTS (SELECT FROM criteria_set_version c
        JOIN criteria_set_step a ON a.version_id = c.id AND a.state = 'APPROVED'
        WHERE c.code = v.code AND c.valid_from = v.valid_from AND c.based_on = v.id)
    ORDER BY s.taken_at DESC LIMIT 1;
  IF standing.id IS NOT NULL
      AND (standing.code <> approved.code OR standing.id IS DISTINCT FROM approved.based_on) THEN
    RAISE EXCEPTION 'version % of a criteria set begins on % already', standing.id, standing.valid_from
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'criteria_set_first_day_is_its_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER criteria_set_first_day_is_its_own BEFORE INSERT ON criteria_set_step
  FOR EACH ROW WHEN (NEW.state = 'APPROVED' AND NEW.number > 1)
  EXECUTE FUNCTION criteria_set_first_day_is_its_own();
