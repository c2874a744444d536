-- Days on which nobody works. Fixed days are rules of the law; the others (Tết, the day of the Hùng
-- Kings, the second day of the National Day, days that are worked or made up for) are entered for
-- each year, since the lunar calendar is not computed here.
CREATE TABLE public_holiday_rule (
  month       integer NOT NULL CHECK (month BETWEEN 1 AND 12),
  day         integer NOT NULL CHECK (day BETWEEN 1 AND 31),
  name        text    NOT NULL,
  legal_basis text    NOT NULL,
  valid_from  date    NOT NULL,
  valid_to    date,
  PRIMARY KEY (month, day, valid_from),
  CHECK (valid_to >= valid_from)
);
INSERT INTO public_holiday_rule (month, day, name, legal_basis, valid_from, valid_to)
SELECT d.month, d.day, d.name, l.basis, l.valid_from, l.valid_to
FROM (VALUES (1, 1, 'Tết Dương lịch'), (4, 30, 'Ngày Chiến thắng'),
  (5, 1, 'Ngày Quốc tế lao động'), (9, 2, 'Quốc khánh')) AS d (month, day, name)
CROSS JOIN (VALUES
  ('Bộ luật Lao động 2012 điều 115', DATE '2013-05-01', DATE '2020-12-31'),
  ('Bộ luật Lao động 2019 điều 112', DATE '2021-01-01', NULL)) AS l (basis, valid_from, valid_to);
REVOKE INSERT ON public_holiday_rule FROM "${runtimeRole}";

-- The row that was entered last is what counts for a day.
CREATE TABLE public_holiday (
  number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day         date        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN
                ('TET', 'HUNG_KINGS', 'NATIONAL_DAY', 'OTHER', 'WORKING_DAY')),
  name        text        NOT NULL CHECK (name <> ''),
  decision    text        NOT NULL CHECK (decision <> ''),
  issued_on   date        NOT NULL,
  issuer      text        NOT NULL CHECK (issuer <> ''),
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX public_holiday_day ON public_holiday (day);

-- Procedures are no longer written by migrations alone: a province enters the one of its villages,
-- the country those of the other levels. Entered procedures may follow each other from any day.
ALTER TABLE recognition_procedure DROP CONSTRAINT recognition_procedure_daterange_excl;
CREATE TABLE recognition_procedure_document (
  id                        uuid        PRIMARY KEY,
  procedure                 text        NOT NULL UNIQUE REFERENCES recognition_procedure,
  locality_id               uuid        REFERENCES locality,
  locality_path             uuid[]      NOT NULL,
  level                     text        NOT NULL
                            CHECK (level IN ('VILLAGE', 'COMMUNE', 'DISTRICT')),
  authority                 text        NOT NULL CHECK (authority IN ('PROVINCIAL_CHAIRMAN',
                              'PRIME_MINISTER', 'DISTRICT_CHAIRMAN', 'COMMUNE_CHAIRMAN')),
  registration_years_before integer     CHECK (registration_years_before BETWEEN 0 AND 5),
  registration_month        integer     CHECK (registration_month BETWEEN 1 AND 12),
  registration_day          integer     CHECK (registration_day BETWEEN 1 AND 31),
  least_criteria            integer     CHECK (least_criteria BETWEEN 0 AND 100),
  conditions                text[]      NOT NULL,
  decision                  text        NOT NULL CHECK (decision <> ''),
  issued_on                 date        NOT NULL,
  issuer                    text        NOT NULL CHECK (issuer <> ''),
  entered_by                text        NOT NULL,
  person                    text        NOT NULL,
  entered_at                timestamptz NOT NULL,
  CHECK (num_nulls(registration_years_before, registration_month, registration_day) IN (0, 3)),
  CONSTRAINT what_the_country_decides_is_not_narrowed
    CHECK (locality_id IS NULL OR level = 'VILLAGE')
);
CREATE INDEX recognition_procedure_document_path
  ON recognition_procedure_document USING gin (locality_path);
-- The levels that such a procedure asks for; they go before those of recognition_rule.
CREATE TABLE recognition_procedure_rule (
  procedure text    NOT NULL REFERENCES recognition_procedure_document (procedure),
  kind      text    NOT NULL,
  standard  text,
  value     integer NOT NULL CHECK (value BETWEEN 0 AND 10000),
  UNIQUE NULLS NOT DISTINCT (procedure, kind, standard)
);

-- Who may take a step or decide can be handed to another level, for a subtree and a period
-- (pilot decentralisation to districts, NQ 111/2024/QH15 and plans of provinces).
CREATE TABLE recognition_delegation (
  id            uuid        PRIMARY KEY,
  locality_id   uuid        NOT NULL REFERENCES locality,
  locality_path uuid[]      NOT NULL,
  level         text        NOT NULL CHECK (level IN ('VILLAGE', 'COMMUNE', 'DISTRICT')),
  state         text        NOT NULL,
  delegated_to  text        NOT NULL CHECK (delegated_to IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  valid_from    date        NOT NULL,
  valid_to      date        NOT NULL,
  decision      text        NOT NULL CHECK (decision <> ''),
  issued_on     date        NOT NULL,
  issuer        text        NOT NULL CHECK (issuer <> ''),
  legal_basis   text        NOT NULL CHECK (legal_basis <> ''),
  entered_by    text        NOT NULL,
  person        text        NOT NULL,
  entered_at    timestamptz NOT NULL,
  CHECK (valid_to >= valid_from)
);
CREATE INDEX recognition_delegation_path ON recognition_delegation USING gin (locality_path);

-- Entered procedures and delegations are in force when another person has approved them.
CREATE TABLE recognition_rules_approval (
  document        uuid        PRIMARY KEY,
  approved_by     text        NOT NULL,
  approved_person text        NOT NULL,
  approved_at     timestamptz NOT NULL
);
CREATE FUNCTION another_person_approves_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM recognition_procedure_document d
      WHERE d.id = NEW.document AND d.person <> NEW.approved_person
    UNION ALL
    SELECT FROM recognition_delegation d
      WHERE d.id = NEW.document AND d.person <> NEW.approved_person) THEN
    RAISE EXCEPTION 'who enters rules of recognition does not approve them'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'another_person_approves_rules';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER another_person_approves_rules BEFORE INSERT ON recognition_rules_approval
  FOR EACH ROW EXECUTE FUNCTION another_person_approves_rules();

-- Steps and levels belong to a document that is not approved yet: neither what is in force nor
-- what came with the product grows.
CREATE FUNCTION procedure_is_written_before_its_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM recognition_procedure_document d
    LEFT JOIN recognition_rules_approval a ON a.document = d.id
    WHERE d.procedure = NEW.procedure AND a.document IS NULL) THEN
    RAISE EXCEPTION 'a procedure in force has its steps and levels'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'procedure_is_written_before_its_approval';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER procedure_is_written_before_its_approval BEFORE INSERT
  ON recognition_procedure_step
  FOR EACH ROW EXECUTE FUNCTION procedure_is_written_before_its_approval();
CREATE TRIGGER procedure_is_written_before_its_approval BEFORE INSERT
  ON recognition_procedure_rule
  FOR EACH ROW EXECUTE FUNCTION procedure_is_written_before_its_approval();
GRANT INSERT ON recognition_procedure, recognition_procedure_step TO "${runtimeRole}";

-- Every procedure that is or was in force for a level. An approved one ends the one before it in
-- the same place.
CREATE VIEW recognition_procedure_of_level AS
SELECT p.code, p.legal_basis, l.level, d.locality_id, d.authority, d.conditions,
  d.registration_years_before, d.registration_month, d.registration_day, d.least_criteria,
  p.valid_from,
  least(p.valid_to, lead(p.valid_from) OVER (
    PARTITION BY l.level, d.locality_id ORDER BY p.valid_from, p.code) - 1) AS valid_to
FROM recognition_procedure p
JOIN (SELECT DISTINCT s.procedure, s.level FROM recognition_procedure_step s) l
  ON l.procedure = p.code
LEFT JOIN recognition_procedure_document d ON d.procedure = p.code
LEFT JOIN recognition_rules_approval a ON a.document = d.id
WHERE d.id IS NULL OR a.document IS NOT NULL;

-- The level above takes a registration into the plan of the year; who registers does not accept.
CREATE OR REPLACE FUNCTION submitter_does_not_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('VERIFIED', 'APPRAISED', 'COUNCIL_VOTED', 'RECOGNIZED') AND EXISTS (
    SELECT FROM recognition_case_step s WHERE s.case_id = NEW.case_id AND s.person = NEW.person
      AND s.state IN ('SUBMITTED_TO_DISTRICT', 'SUBMITTED_TO_PROVINCE')) THEN
    RAISE EXCEPTION 'who submits a dossier does not check it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitter_does_not_check';
  END IF;
  IF NEW.state = 'ACCEPTED' AND EXISTS (
    SELECT FROM recognition_case_step s WHERE s.case_id = NEW.case_id AND s.person = NEW.person
      AND s.state = 'REGISTERED') THEN
    RAISE EXCEPTION 'who registers a locality does not accept it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitter_does_not_check';
  END IF;
  RETURN NEW;
END $$;
