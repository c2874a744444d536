-- The procedures of recognition are data: which steps there are, who takes them and what a step
-- must produce follows from the decision in force on the day of the step.
-- provenance S: stated by the decision, plan or guide named in source. provenance K: a working
-- default that is to be confirmed by the document itself, and can be replaced by a new row.
CREATE TABLE recognition_procedure (
  code        text PRIMARY KEY,
  legal_basis text NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO recognition_procedure (code, legal_basis, valid_from, valid_to) VALUES
  -- In force here from the day of the decision; its own day of entry into force may be later.
  ('QD2540-2016', 'QĐ 2540/QĐ-TTg ngày 30/12/2016', '2016-12-30', '2022-08-01'),
  ('QD18-2022', 'QĐ 18/2022/QĐ-TTg ngày 02/8/2022', '2022-08-02', '2025-06-30'),
  -- The same decision after the district tier ended: nobody is left to verify in between.
  ('QD18-2022-TWO-TIERS', 'QĐ 18/2022/QĐ-TTg ngày 02/8/2022', '2025-07-01', NULL);

-- acting_level: the step is taken at this level or above it. limit_days counts from the step
-- before it.
CREATE TABLE recognition_procedure_step (
  procedure    text NOT NULL REFERENCES recognition_procedure,
  level        text NOT NULL,
  state        text NOT NULL,
  acting_role  text NOT NULL,
  acting_level text NOT NULL,
  product      text,
  limit_days   integer CHECK (limit_days > 0),
  limit_kind   text CHECK (limit_kind IN ('DAYS', 'WORKING_DAYS')),
  provenance   text NOT NULL CHECK (provenance IN ('S', 'K')),
  source       text NOT NULL,
  PRIMARY KEY (procedure, level, state),
  CHECK ((limit_days IS NULL) = (limit_kind IS NULL))
);
INSERT INTO recognition_procedure_step (procedure, level, state, acting_role, acting_level,
  product, limit_days, limit_kind, provenance, source)
SELECT p.code, 'COMMUNE', s.state, s.role, s.level, s.product, s.days, s.kind, s.provenance,
  s.source
FROM recognition_procedure p
CROSS JOIN (VALUES
  ('REGISTERED', 'locality-officer', 'COMMUNE', NULL, NULL::integer, NULL, 'K',
   'Đăng ký đưa vào kế hoạch năm'),
  ('SELF_ASSESSED', 'locality-officer', 'COMMUNE', 'RESULT_REPORT', NULL, NULL, 'S',
   'QĐ 18/2022/QĐ-TTg điều 5'),
  ('CONSULTED', 'locality-officer', 'COMMUNE', 'COMMENTS_SYNTHESIS', NULL, NULL, 'S',
   'QĐ 18/2022/QĐ-TTg điều 5'),
  ('SURVEYED', 'department', 'COMMUNE', 'SURVEY_REPORT', NULL, NULL, 'S',
   'Mặt trận Tổ quốc lấy ý kiến sự hài lòng (QĐ 2540/QĐ-TTg; 23/KH-UBND Sóc Trăng 2024)'),
  ('COMMUNE_VOTED', 'locality-officer', 'COMMUNE', 'MEETING_MINUTES', NULL, NULL, 'S',
   'Biên bản họp xã: số dự, số đồng ý, tỷ lệ'),
  ('SUBMITTED_TO_DISTRICT', 'locality-officer', 'COMMUNE', 'SUBMISSION', NULL, NULL, 'S',
   '116/KH-BCĐ Tân Yên 2019'),
  ('VERIFIED', 'coordinator', 'DISTRICT', 'VERIFICATION_REPORT', NULL, NULL, 'S',
   '116/KH-BCĐ Tân Yên 2019'),
  ('SUBMITTED_TO_PROVINCE', 'coordinator', 'DISTRICT', 'SUBMISSION', NULL, NULL, 'S',
   '23/KH-UBND Sóc Trăng 2024'),
  ('APPRAISED', 'coordinator', 'PROVINCE', 'APPRAISAL_REPORT', 30, 'WORKING_DAYS', 'K',
   '23/KH-UBND Sóc Trăng 2024; thời hạn cần đối chiếu QĐ 18/2022/QĐ-TTg'),
  ('COUNCIL_VOTED', 'coordinator', 'PROVINCE', 'COUNCIL_MINUTES', NULL, NULL, 'S',
   '23/KH-UBND Sóc Trăng 2024'),
  ('RECOGNIZED', 'leader', 'PROVINCE', NULL, NULL, NULL, 'S', 'QĐ 18/2022/QĐ-TTg'),
  ('ANNOUNCED', 'leader', 'PROVINCE', NULL, 60, 'DAYS', 'K',
   '23/KH-UBND Sóc Trăng 2024; thời hạn cần đối chiếu QĐ 18/2022/QĐ-TTg'),
  ('REJECTED', 'leader', 'PROVINCE', NULL, NULL, NULL, 'K', 'TT 40/2014/TT-BNNPTNT'),
  ('WITHDRAWN', 'locality-officer', 'COMMUNE', NULL, NULL, NULL, 'K', 'TT 40/2014/TT-BNNPTNT')
) AS s (state, role, level, product, days, kind, provenance, source)
WHERE p.code <> 'QD18-2022-TWO-TIERS'
  OR s.state NOT IN ('SUBMITTED_TO_DISTRICT', 'VERIFIED');
-- Since July 2025 the commune itself hands its dossier to the province.
UPDATE recognition_procedure_step
SET acting_role = 'locality-officer', acting_level = 'COMMUNE', provenance = 'K',
  source = 'Không còn cấp huyện từ 01/7/2025'
WHERE procedure = 'QD18-2022-TWO-TIERS' AND state = 'SUBMITTED_TO_PROVINCE';
-- The 30 working days of appraisal are those of 2022; under the decision of 2016 none is known.
UPDATE recognition_procedure_step SET limit_days = NULL, limit_kind = NULL
WHERE procedure = 'QD2540-2016' AND state = 'APPRAISED';

-- Districts: no meeting of a commune, and nothing between the district and the province.
INSERT INTO recognition_procedure_step (procedure, level, state, acting_role, acting_level,
  product, limit_days, limit_kind, provenance, source)
SELECT s.procedure, 'DISTRICT', s.state,
  CASE s.acting_role WHEN 'locality-officer' THEN 'coordinator' ELSE s.acting_role END,
  CASE s.acting_level WHEN 'COMMUNE' THEN 'DISTRICT' ELSE s.acting_level END,
  s.product, s.limit_days, s.limit_kind, 'K', '23/KH-UBND Sóc Trăng 2024'
FROM recognition_procedure_step s
WHERE s.procedure <> 'QD18-2022-TWO-TIERS'
  AND s.state NOT IN ('COMMUNE_VOTED', 'SUBMITTED_TO_DISTRICT', 'VERIFIED');
REVOKE INSERT ON recognition_procedure, recognition_procedure_step FROM "${runtimeRole}";

-- Levels of votes and surveys. Shares are in basis points (9000 = 90 %), MIN_CONSULTATION_DAYS in
-- days. The row of the standard goes before the row of all standards (standard is null).
CREATE TABLE recognition_rule (
  kind       text    NOT NULL CHECK (kind IN ('MIN_ASKED', 'MIN_SATISFIED',
               'MIN_SATISFIED_OF_CONTENT', 'MIN_COMMUNE_VOTE', 'MIN_COUNCIL_VOTE',
               'MIN_CONSULTATION_DAYS', 'MIN_COMMUNES_REACHED', 'MIN_COMMUNES_ADVANCED')),
  level      text    NOT NULL,
  standard   text,
  value      integer NOT NULL CHECK (value BETWEEN 0 AND 10000),
  valid_from date    NOT NULL,
  valid_to   date,
  provenance text    NOT NULL CHECK (provenance IN ('S', 'K')),
  source     text    NOT NULL,
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (kind WITH =, level WITH =, (coalesce(standard, '')) WITH =,
    daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO recognition_rule (kind, level, standard, value, valid_from, valid_to, provenance,
  source) VALUES
  ('MIN_ASKED', 'COMMUNE', NULL, 6000, '2018-01-01', '2018-12-31', 'S', 'Hải Dương 2018'),
  ('MIN_ASKED', 'COMMUNE', NULL, 7000, '2019-01-01', '2022-08-01', 'S',
   'Ninh Thuận, Tây Ninh 2019-2020'),
  ('MIN_ASKED', 'DISTRICT', NULL, 2000, '2018-01-01', '2018-12-31', 'S', 'Hải Dương 2018'),
  ('MIN_ASKED', 'DISTRICT', NULL, 6000, '2019-01-01', '2022-08-01', 'S', 'Ninh Thuận, Tây Ninh'),
  ('MIN_SATISFIED', 'COMMUNE', NULL, 8000, '2018-01-01', '2018-12-31', 'S', 'Hải Dương 2018'),
  ('MIN_SATISFIED', 'COMMUNE', NULL, 8000, '2019-01-01', '2022-08-01', 'K', 'như năm 2018'),
  ('MIN_SATISFIED', 'DISTRICT', NULL, 8000, '2018-01-01', '2018-12-31', 'S', 'Hải Dương 2018'),
  ('MIN_SATISFIED', 'DISTRICT', NULL, 8000, '2019-01-01', '2022-08-01', 'K', 'như năm 2018'),
  ('MIN_SATISFIED', 'DISTRICT', NULL, 9000, '2022-08-02', '2025-06-30', 'S', 'QĐ 320/QĐ-TTg 2022'),
  ('MIN_SATISFIED_OF_CONTENT', 'DISTRICT', NULL, 8000, '2022-08-02', '2025-06-30', 'S',
   'QĐ 320/QĐ-TTg 2022'),
  ('MIN_SATISFIED', 'COMMUNE', NULL, 9000, '2022-08-02', NULL, 'K',
   'cần đối chiếu QĐ 318/QĐ-TTg 2022'),
  ('MIN_SATISFIED', 'COMMUNE', 'MODEL', 9500, '2022-08-02', NULL, 'K',
   'cần đối chiếu QĐ 319/QĐ-TTg 2022'),
  ('MIN_COMMUNE_VOTE', 'COMMUNE', NULL, 9000, '2016-12-30', NULL, 'K', 'tỷ lệ đồng ý của cuộc họp'),
  ('MIN_COUNCIL_VOTE', 'COMMUNE', NULL, 9000, '2016-12-30', NULL, 'K', 'trên số thành viên có mặt'),
  ('MIN_COUNCIL_VOTE', 'DISTRICT', NULL, 9000, '2016-12-30', '2025-06-30', 'K',
   'trên số thành viên có mặt'),
  ('MIN_CONSULTATION_DAYS', 'COMMUNE', NULL, 15, '2022-08-02', NULL, 'S',
   'QĐ 18/2022/QĐ-TTg điều 5'),
  ('MIN_COMMUNES_REACHED', 'DISTRICT', NULL, 10000, '2016-12-30', '2022-08-01', 'K',
   'cần đối chiếu QĐ 558/QĐ-TTg 2016'),
  ('MIN_COMMUNES_REACHED', 'DISTRICT', NULL, 10000, '2022-08-02', '2025-06-30', 'S',
   'QĐ 320/QĐ-TTg 2022'),
  ('MIN_COMMUNES_ADVANCED', 'DISTRICT', 'DISTRICT_NTM', 1000, '2022-08-02', '2025-06-30', 'S',
   'QĐ 320/QĐ-TTg 2022');
REVOKE INSERT ON recognition_rule FROM "${runtimeRole}";

-- Who decides.
CREATE TABLE recognition_competence (
  level      text NOT NULL,
  authority  text NOT NULL CHECK (authority IN
               ('PROVINCIAL_CHAIRMAN', 'PRIME_MINISTER', 'DISTRICT_CHAIRMAN')),
  valid_from date NOT NULL,
  valid_to   date,
  provenance text NOT NULL CHECK (provenance IN ('S', 'K')),
  source     text NOT NULL,
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (level WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO recognition_competence (level, authority, valid_from, valid_to, provenance, source)
VALUES
  ('COMMUNE', 'PROVINCIAL_CHAIRMAN', '2016-12-30', NULL, 'S', 'QĐ 691/QĐ-TTg 2018; An Giang 2018'),
  ('DISTRICT', 'PRIME_MINISTER', '2016-12-30', '2025-06-30', 'S', '23/KH-UBND Sóc Trăng 2024'),
  ('PROVINCE', 'PRIME_MINISTER', '2020-08-19', NULL, 'S', 'QĐ 1274/QĐ-TTg 2020'),
  ('VILLAGE', 'DISTRICT_CHAIRMAN', '2016-12-30', '2025-06-30', 'K', 'do tỉnh quy định');
REVOKE INSERT ON recognition_competence FROM "${runtimeRole}";

-- A round of review: a dossier belongs to the first round whose cut-off day it has not missed.
CREATE TABLE recognition_round (
  id            uuid        PRIMARY KEY,
  locality_id   uuid        NOT NULL REFERENCES locality,
  locality_path uuid[]      NOT NULL,
  level         text        NOT NULL,
  name          text        NOT NULL CHECK (name <> ''),
  cut_off       date        NOT NULL,
  legal_basis   text,
  recorded_by   text        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  UNIQUE (locality_id, level, cut_off)
);

-- A case: one locality on its way to one standard. state is where it stands, reached the furthest
-- step that still counts after a return.
CREATE TABLE recognition_case (
  id            uuid    PRIMARY KEY,
  version       bigint  NOT NULL CHECK (version >= 1),
  locality_id   uuid    NOT NULL REFERENCES locality,
  locality_path uuid[]  NOT NULL,
  standard      text    NOT NULL,
  level         text    NOT NULL,
  year          integer NOT NULL CHECK (year BETWEEN 2010 AND 2999),
  state         text    NOT NULL,
  reached       text    NOT NULL,
  round_id      uuid REFERENCES recognition_round,
  recognition_id uuid REFERENCES recognition
);
-- A locality has one open case of a standard.
CREATE UNIQUE INDEX recognition_case_is_open_once ON recognition_case (locality_id, standard)
  WHERE state NOT IN ('RECOGNIZED', 'ANNOUNCED', 'REJECTED', 'WITHDRAWN');
CREATE INDEX recognition_case_path ON recognition_case USING gin (locality_path);
GRANT UPDATE (version, state, reached, round_id, recognition_id) ON recognition_case
  TO "${runtimeRole}";

-- Every step that a case has taken; nothing is ever changed or removed.
CREATE TABLE recognition_case_step (
  case_id     uuid        NOT NULL REFERENCES recognition_case,
  number      integer     NOT NULL CHECK (number >= 1),
  state       text        NOT NULL,
  taken_on    date        NOT NULL,
  reason      text,
  procedure   text        NOT NULL REFERENCES recognition_procedure,
  account     text        NOT NULL,
  person      text        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, number),
  CONSTRAINT case_end_has_a_reason
    CHECK (state NOT IN ('RETURNED', 'REJECTED', 'WITHDRAWN') OR coalesce(reason, '') <> '')
);
-- Maker is never checker, whatever the service decides.
CREATE FUNCTION submitter_does_not_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('VERIFIED', 'APPRAISED', 'COUNCIL_VOTED', 'RECOGNIZED') AND EXISTS (
    SELECT FROM recognition_case_step s WHERE s.case_id = NEW.case_id AND s.person = NEW.person
      AND s.state IN ('SUBMITTED_TO_DISTRICT', 'SUBMITTED_TO_PROVINCE')) THEN
    RAISE EXCEPTION 'who submits a dossier does not check it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitter_does_not_check';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submitter_does_not_check BEFORE INSERT ON recognition_case_step
  FOR EACH ROW EXECUTE FUNCTION submitter_does_not_check();

-- What lies in the dossier. Papers are added, never changed; the latest of a kind counts.
CREATE TABLE recognition_case_document (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES recognition_case,
  kind        text        NOT NULL,
  criterion   text,
  number      text        NOT NULL,
  issued_on   date        NOT NULL,
  issuer      text        NOT NULL,
  signer      text        NOT NULL,
  signature   text        NOT NULL CHECK (signature IN ('NONE', 'SIGNED', 'VALID', 'INVALID')),
  sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX recognition_case_document_case ON recognition_case_document (case_id);

CREATE TABLE recognition_case_survey (
  id               uuid        PRIMARY KEY,
  case_id          uuid        NOT NULL REFERENCES recognition_case,
  surveyed_on      date        NOT NULL,
  households_total integer     NOT NULL CHECK (households_total > 0),
  households_asked integer     NOT NULL,
  forms_valid      integer     NOT NULL CHECK (forms_valid > 0),
  satisfied        integer     NOT NULL CHECK (satisfied >= 0),
  not_satisfied    integer     NOT NULL CHECK (not_satisfied >= 0),
  contents         jsonb       NOT NULL,
  recorded_by      text        NOT NULL,
  recorded_at      timestamptz NOT NULL,
  CHECK (households_asked BETWEEN 1 AND households_total),
  CHECK (forms_valid <= households_asked),
  CONSTRAINT survey_adds_up CHECK (satisfied + not_satisfied = forms_valid)
);
CREATE INDEX recognition_case_survey_case ON recognition_case_survey (case_id);

CREATE TABLE recognition_case_vote (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES recognition_case,
  body        text        NOT NULL CHECK (body IN ('COMMUNE_MEETING', 'APPRAISAL_COUNCIL')),
  voted_on    date        NOT NULL,
  present     integer     NOT NULL CHECK (present > 0),
  in_favour   integer     NOT NULL,
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (in_favour BETWEEN 0 AND present)
);
CREATE INDEX recognition_case_vote_case ON recognition_case_vote (case_id);

CREATE TABLE recognition_case_opinion (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES recognition_case,
  agency      text        NOT NULL CHECK (agency <> ''),
  criterion   text        NOT NULL CHECK (criterion <> ''),
  verdict     text        NOT NULL CHECK (verdict IN ('MET', 'NOT_MET')),
  figures     text        NOT NULL CHECK (figures <> ''),
  conclusion  text        NOT NULL CHECK (conclusion <> ''),
  given_on    date        NOT NULL,
  recorded_by text        NOT NULL,
  person      text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX recognition_case_opinion_case ON recognition_case_opinion (case_id);

CREATE TABLE recognition_case_finding (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES recognition_case,
  source      text        NOT NULL CHECK (source IN ('DEPARTMENT', 'COUNCIL', 'FRONT')),
  criterion   text,
  finding     text        NOT NULL CHECK (finding <> ''),
  blocking    boolean     NOT NULL,
  due_on      date        NOT NULL,
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX recognition_case_finding_case ON recognition_case_finding (case_id);
-- A finding is open until its remedy is confirmed.
CREATE TABLE recognition_case_remedy (
  finding_id  uuid        PRIMARY KEY REFERENCES recognition_case_finding,
  remedied_on date        NOT NULL,
  remedy      text        NOT NULL CHECK (remedy <> ''),
  recorded_by text        NOT NULL,
  person      text        NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- What a plan expects of a case: a step, or a subject such as a criterion. expected_on is any day
-- of the part of time that precision names.
CREATE TABLE recognition_case_milestone (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES recognition_case,
  subject     text        NOT NULL CHECK (subject <> ''),
  expected_on date        NOT NULL,
  precision   text        NOT NULL CHECK (precision IN
                ('DAY', 'EARLY_MONTH', 'MID_MONTH', 'LATE_MONTH', 'MONTH', 'QUARTER', 'YEAR')),
  qualifier   text        NOT NULL CHECK (qualifier IN ('BY', 'BEFORE')),
  source      text,
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX recognition_case_milestone_case ON recognition_case_milestone (case_id);
-- The day on which a subject that is no step was done. Steps have their own days.
CREATE TABLE recognition_case_completion (
  case_id      uuid        NOT NULL REFERENCES recognition_case,
  subject      text        NOT NULL,
  completed_on date        NOT NULL,
  recorded_by  text        NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (case_id, subject)
);

-- What funding tells of accepted work that is due and not paid; a copy that can be rebuilt.
-- places: the units that the work is in, with all above them.
CREATE TABLE project_arrears_copy (
  project_id uuid   PRIMARY KEY,
  version    bigint NOT NULL,
  amount     bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  since      date,
  places     uuid[] NOT NULL
);
CREATE INDEX project_arrears_copy_places ON project_arrears_copy USING gin (places)
  WHERE amount > 0;
GRANT UPDATE, DELETE ON project_arrears_copy TO "${runtimeRole}";

-- The document of the set of criteria that a recognition was granted under.
ALTER TABLE recognition ADD COLUMN criteria_set text CHECK (criteria_set <> '');

-- What became of a recognition after it was recorded. Its own row keeps only the last status, and
-- only together with a row here.
CREATE TABLE recognition_change (
  recognition_id  uuid        NOT NULL REFERENCES recognition,
  version         bigint      NOT NULL CHECK (version >= 2),
  status          text        NOT NULL
                  CHECK (status IN ('REVOKED', 'SUPERSEDED', 'LAPSED_BY_MERGER')),
  effective_on    date        NOT NULL,
  decision_number text        NOT NULL CHECK (decision_number <> ''),
  reason          text        NOT NULL CHECK (reason <> ''),
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (recognition_id, version)
);
GRANT UPDATE (status, version) ON recognition TO "${runtimeRole}";
CREATE FUNCTION recognition_ends_by_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'ACTIVE' OR NOT EXISTS (
    SELECT FROM recognition_change c WHERE c.recognition_id = NEW.id
      AND c.version = NEW.version AND c.status = NEW.status) THEN
    RAISE EXCEPTION 'a recognition ends once, by a decision'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'recognition_ends_by_decision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recognition_ends_by_decision BEFORE UPDATE ON recognition
  FOR EACH ROW EXECUTE FUNCTION recognition_ends_by_decision();

-- A standard that builds on another one is granted only to who holds that.
CREATE TABLE recognition_prerequisite (
  standard   text NOT NULL,
  requires   text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  provenance text NOT NULL CHECK (provenance IN ('S', 'K')),
  source     text NOT NULL,
  PRIMARY KEY (standard, requires, valid_from),
  CHECK (valid_to >= valid_from)
);
INSERT INTO recognition_prerequisite (standard, requires, valid_from, valid_to, provenance, source)
VALUES
  ('ADVANCED', 'NTM', '2022-03-08', NULL, 'K', 'cần đối chiếu QĐ 318/QĐ-TTg 2022'),
  ('MODEL', 'ADVANCED', '2022-03-08', NULL, 'S', 'QĐ 319/QĐ-TTg 2022'),
  ('DISTRICT_ADVANCED', 'DISTRICT_NTM', '2022-03-08', '2025-06-30', 'K',
   'cần đối chiếu QĐ 320/QĐ-TTg 2022');
REVOKE INSERT ON recognition_prerequisite FROM "${runtimeRole}";
