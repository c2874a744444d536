-- A survey tells the whole and, where a level binds them, each village of a commune or each commune
-- of a district, content by content.
-- forms_collected is null for what was recorded before it was asked for.
ALTER TABLE recognition_case_survey
  ADD COLUMN forms_collected integer,
  ADD CONSTRAINT survey_forms_are_in_order
    CHECK (forms_collected BETWEEN forms_valid AND households_asked);

CREATE TABLE recognition_case_survey_unit (
  survey_id        uuid    NOT NULL REFERENCES recognition_case_survey,
  number           integer NOT NULL CHECK (number >= 1),
  locality_id      uuid    NOT NULL REFERENCES locality,
  -- As the unit was called on the day of the survey.
  name             text    NOT NULL,
  households_total integer NOT NULL,
  households_asked integer NOT NULL CHECK (households_asked BETWEEN 1 AND households_total),
  forms_collected  integer NOT NULL CHECK (forms_collected <= households_asked),
  forms_valid      integer NOT NULL CHECK (forms_valid BETWEEN 1 AND forms_collected),
  satisfied        integer NOT NULL CHECK (satisfied >= 0),
  not_satisfied    integer NOT NULL CHECK (not_satisfied >= 0),
  PRIMARY KEY (survey_id, locality_id),
  CONSTRAINT survey_unit_adds_up CHECK (satisfied + not_satisfied = forms_valid)
);

-- locality_id is null for the whole.
CREATE TABLE recognition_case_survey_content (
  survey_id     uuid    NOT NULL REFERENCES recognition_case_survey,
  locality_id   uuid,
  number        integer NOT NULL CHECK (number >= 1),
  content       text    NOT NULL CHECK (content <> ''),
  satisfied     integer NOT NULL CHECK (satisfied >= 0),
  not_satisfied integer NOT NULL CHECK (not_satisfied >= 0),
  UNIQUE NULLS NOT DISTINCT (survey_id, locality_id, number),
  FOREIGN KEY (survey_id, locality_id)
    REFERENCES recognition_case_survey_unit (survey_id, locality_id)
);
INSERT INTO recognition_case_survey_content (survey_id, number, content, satisfied, not_satisfied)
SELECT s.id, c.number, c.value ->> 'content', (c.value ->> 'satisfied')::integer,
  (c.value ->> 'notSatisfied')::integer
FROM recognition_case_survey s,
  jsonb_array_elements(s.contents) WITH ORDINALITY AS c (value, number);
ALTER TABLE recognition_case_survey DROP COLUMN contents;

-- What each single part of which has to reach a level. MIN_SATISFIED_OF_CONTENT was the same level
-- for other parts.
ALTER TABLE recognition_rule ADD COLUMN binds text NOT NULL DEFAULT 'OVERALL';
ALTER TABLE recognition_procedure_rule ADD COLUMN binds text NOT NULL DEFAULT 'OVERALL';
ALTER TABLE recognition_procedure_rule
  DROP CONSTRAINT recognition_procedure_rule_procedure_kind_standard_key;
DO $$
BEGIN
  EXECUTE (SELECT 'ALTER TABLE recognition_rule DROP CONSTRAINT ' || quote_ident(conname)
    FROM pg_constraint WHERE conrelid = 'recognition_rule'::regclass AND contype = 'x');
END $$;
ALTER TABLE recognition_rule DROP CONSTRAINT recognition_rule_kind_check;

UPDATE recognition_procedure_rule SET kind = 'MIN_SATISFIED', binds = 'EACH_CONTENT'
WHERE kind = 'MIN_SATISFIED_OF_CONTENT';
-- QĐ 320: each commune with each content.
UPDATE recognition_rule SET kind = 'MIN_SATISFIED', binds = 'EACH_UNIT_AND_CONTENT'
WHERE kind = 'MIN_SATISFIED_OF_CONTENT';
-- In 2018 so many households were asked in each village; what is known of 2019 and later does not
-- say whether it binds each village, so it binds the whole.
UPDATE recognition_rule SET binds = 'EACH_UNIT', source = 'Hải Dương 2018: số hộ của từng thôn'
WHERE kind = 'MIN_ASKED' AND level = 'COMMUNE' AND valid_from = '2018-01-01';
UPDATE recognition_rule
SET source = source || '; cần đối chiếu có tính theo từng thôn hay không'
WHERE kind = 'MIN_ASKED' AND level = 'COMMUNE' AND valid_from = '2019-01-01';

ALTER TABLE recognition_rule
  ADD CONSTRAINT recognition_rule_kind_check CHECK (kind IN (
    'MIN_ASKED', 'MIN_SATISFIED', 'MIN_COMMUNE_VOTE', 'MIN_COUNCIL_VOTE',
    'MIN_CONSULTATION_DAYS', 'MIN_COMMUNES_REACHED', 'MIN_COMMUNES_ADVANCED',
    'MIN_TOWNSHIPS_CIVILISED')),
  ADD CONSTRAINT recognition_rule_binds_what_its_kind_can CHECK (binds = 'OVERALL'
    OR kind = 'MIN_ASKED' AND binds = 'EACH_UNIT'
    OR kind = 'MIN_SATISFIED'
      AND binds IN ('EACH_CONTENT', 'EACH_UNIT', 'EACH_UNIT_AND_CONTENT')),
  ADD CONSTRAINT recognition_rule_is_one_a_day EXCLUDE USING gist (kind WITH =, level WITH =,
    (coalesce(standard, '')) WITH =, binds WITH =,
    daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE recognition_procedure_rule
  ADD CONSTRAINT procedure_rule_binds_what_its_kind_can CHECK (binds = 'OVERALL'
    OR kind = 'MIN_ASKED' AND binds = 'EACH_UNIT'
    OR kind = 'MIN_SATISFIED'
      AND binds IN ('EACH_CONTENT', 'EACH_UNIT', 'EACH_UNIT_AND_CONTENT')),
  ADD CONSTRAINT procedure_rule_is_said_once
    UNIQUE NULLS NOT DISTINCT (procedure, kind, standard, binds);
