-- Every standard that a set of criteria can be for can be granted. ANY stands for all kinds of a
-- level: villages are called by many words, and a province may be a city.
INSERT INTO standard_kind (standard, level, kind) VALUES
  ('MODERN', 'COMMUNE', 'XA'),
  ('VILLAGE_NTM', 'VILLAGE', 'ANY'),
  ('MODEL_VILLAGE', 'VILLAGE', 'ANY'),
  ('MODEL_RESIDENTIAL_AREA', 'VILLAGE', 'ANY'),
  ('PROVINCE_COMPLETED', 'PROVINCE', 'ANY');

CREATE OR REPLACE FUNCTION recognition_fits_its_locality() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM locality l
    JOIN locality_name n ON n.locality_id = l.id
      AND NEW.decision_date BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity')
    JOIN standard_kind s ON s.standard = NEW.standard AND s.level = l.level
      AND s.kind IN (n.kind, 'ANY')
    WHERE l.id = NEW.locality_id
      AND NEW.decision_date BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')) THEN
    RAISE EXCEPTION 'the standard % does not fit the locality % on %',
      NEW.standard, NEW.locality_id, NEW.decision_date
      USING ERRCODE = 'check_violation', CONSTRAINT = 'recognition_fits_its_locality';
  END IF;
  RETURN NEW;
END $$;
