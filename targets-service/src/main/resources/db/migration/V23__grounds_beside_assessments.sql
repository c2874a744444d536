-- What the newest assessment says on the day of a proposal to revoke, beside the ground that the
-- proposal gives. ground_shown is null where the assessment leaves it open.
ALTER TABLE recognition_revocation
  ADD COLUMN assessment_risk text CHECK (assessment_risk IN
    ('NONE', 'WATCH', 'R1', 'R2', 'COMMUNES_REVOKED')),
  ADD COLUMN assessment_on date,
  ADD COLUMN ground_shown boolean,
  ADD CHECK ((assessment_risk IS NULL) = (assessment_on IS NULL)),
  ADD CHECK (ground_shown IS NULL OR assessment_risk IS NOT NULL);

-- Towns and cities complete their task when their communes qualify.
INSERT INTO recognition_rule (kind, level, standard, value, valid_from, valid_to, provenance,
  source) VALUES
  ('MIN_COMMUNES_REACHED', 'DISTRICT', 'TASK_COMPLETED', 10000, '2016-12-30', '2022-08-01', 'S',
   'TT 35/2016/TT-BNNPTNT'),
  ('MIN_COMMUNES_REACHED', 'DISTRICT', 'TASK_COMPLETED', 10000, '2022-08-02', '2025-06-30', 'S',
   'QĐ 320/QĐ-TTg 2022 phụ lục II');

-- What a decision asks and is not known here: it is not judged, and it is named.
CREATE TABLE recognition_unknown (
  level      text NOT NULL,
  standard   text NOT NULL,
  subject    text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  source     text NOT NULL,
  PRIMARY KEY (standard, subject, valid_from),
  CHECK (valid_to >= valid_from)
);
INSERT INTO recognition_unknown (level, standard, subject, valid_from, valid_to, source) VALUES
  ('DISTRICT', 'TASK_COMPLETED', 'CRITERIA_SET', '2022-08-02', '2025-06-30',
   'QĐ 320/QĐ-TTg 2022 phụ lục II'),
  ('DISTRICT', 'DISTRICT_ADVANCED', 'CRITERIA_SET', '2022-08-02', '2025-06-30',
   'Bộ tiêu chí huyện nông thôn mới nâng cao 2021-2025'),
  ('DISTRICT', 'DISTRICT_ADVANCED', 'SHARE_OF_ADVANCED_COMMUNES', '2022-08-02', '2025-06-30',
   'Bộ tiêu chí huyện nông thôn mới nâng cao 2021-2025'),
  ('DISTRICT', 'DISTRICT_ADVANCED', 'TOWNSHIPS', '2022-08-02', '2025-06-30',
   'Bộ tiêu chí huyện nông thôn mới nâng cao 2021-2025');
REVOKE INSERT ON recognition_unknown FROM "${runtimeRole}";
