-- A province that was merged out of two regions has communes of both: a region can be said of a
-- commune, and goes before that of its province.
UPDATE locality_attribute_value SET levels = '{PROVINCE,COMMUNE}' WHERE key = 'REGION';

-- What authorities say of places and recognition depends on, each with its decision and its days.
INSERT INTO locality_attribute_value (key, value, levels, name_vi, name_en) VALUES
  ('SECURITY_COMPLICATED', 'YES', '{COMMUNE}', 'Trọng điểm, phức tạp về an ninh, trật tự',
   'Complicated in security and public order'),
  ('CIVILISED_URBAN', 'YES', '{COMMUNE}', 'Đạt chuẩn đô thị văn minh', 'Civilised urban area');

-- What must hold of a place, beside steps, papers and votes, before it is appraised and recognised.
-- standard is null for every standard of the level.
CREATE TABLE recognition_condition (
  condition  text NOT NULL
             CHECK (condition IN ('MEETS_SET_IN_FULL', 'NOT_COMPLICATED_IN_SECURITY')),
  level      text NOT NULL,
  standard   text,
  valid_from date NOT NULL,
  valid_to   date,
  provenance text NOT NULL CHECK (provenance IN ('S', 'K')),
  source     text NOT NULL,
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (condition WITH =, level WITH =, (coalesce(standard, '')) WITH =,
    daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO recognition_condition (condition, level, standard, valid_from, valid_to, provenance,
  source) VALUES
  ('MEETS_SET_IN_FULL', 'COMMUNE', NULL, '2016-12-30', '2022-08-01', 'K',
   'cần đối chiếu QĐ 2540/QĐ-TTg 2016; QĐ 372/QĐ-TTg 2014: đạt 100 % tiêu chí'),
  ('MEETS_SET_IN_FULL', 'COMMUNE', NULL, '2022-08-02', NULL, 'S', 'QĐ 18/2022/QĐ-TTg'),
  ('MEETS_SET_IN_FULL', 'DISTRICT', 'DISTRICT_NTM', '2016-12-30', '2022-08-01', 'K',
   'cần đối chiếu QĐ 558/QĐ-TTg 2016'),
  ('MEETS_SET_IN_FULL', 'DISTRICT', 'DISTRICT_NTM', '2022-08-02', '2025-06-30', 'K',
   'cần đối chiếu QĐ 320/QĐ-TTg 2022'),
  ('NOT_COMPLICATED_IN_SECURITY', 'COMMUNE', NULL, '2022-08-02', NULL, 'S', 'QĐ 18/2022/QĐ-TTg');
REVOKE INSERT ON recognition_condition FROM "${runtimeRole}";

-- All townships of a district are civilised urban areas.
ALTER TABLE recognition_rule DROP CONSTRAINT recognition_rule_kind_check;
ALTER TABLE recognition_rule ADD CONSTRAINT recognition_rule_kind_check CHECK (kind IN (
  'MIN_ASKED', 'MIN_SATISFIED', 'MIN_SATISFIED_OF_CONTENT', 'MIN_COMMUNE_VOTE', 'MIN_COUNCIL_VOTE',
  'MIN_CONSULTATION_DAYS', 'MIN_COMMUNES_REACHED', 'MIN_COMMUNES_ADVANCED',
  'MIN_TOWNSHIPS_CIVILISED'));
INSERT INTO recognition_rule (kind, level, standard, value, valid_from, valid_to, provenance,
  source) VALUES
  ('MIN_TOWNSHIPS_CIVILISED', 'DISTRICT', 'DISTRICT_NTM', 10000, '2022-08-02', '2025-06-30', 'S',
   'QĐ 320/QĐ-TTg 2022');

-- The set that the members of a re-assessment are measured against, so that who fell below can be
-- computed; unknown for those that name a document which is no set here.
ALTER TABLE reassessment ADD COLUMN set_version_id uuid;

-- The procedure before that of 2016. Its own day of entry into force is not known here, so it is in
-- force for whole years; neither is a survey, so it has none.
INSERT INTO recognition_procedure (code, legal_basis, valid_from, valid_to) VALUES
  ('TT40-2014', 'TT 40/2014/TT-BNNPTNT', '2015-01-01', '2016-12-29');
INSERT INTO recognition_procedure_step (procedure, level, state, acting_role, acting_level, product,
  limit_days, limit_kind, provenance, source)
SELECT 'TT40-2014', 'COMMUNE', s.state, s.acting_role, s.acting_level, s.product,
  CASE s.state WHEN 'APPRAISED' THEN 15 END, CASE s.state WHEN 'APPRAISED' THEN 'DAYS' END,
  CASE s.state WHEN 'APPRAISED' THEN 'S' ELSE 'K' END,
  CASE s.state WHEN 'APPRAISED' THEN 'TT 40/2014/TT-BNNPTNT: tỉnh trả lời trong 15 ngày'
    ELSE 'cần đối chiếu TT 40/2014/TT-BNNPTNT' END
FROM recognition_procedure_step s
WHERE s.procedure = 'QD2540-2016' AND s.level = 'COMMUNE' AND s.state <> 'SURVEYED';
INSERT INTO recognition_condition (condition, level, standard, valid_from, valid_to, provenance,
  source) VALUES
  ('MEETS_SET_IN_FULL', 'COMMUNE', NULL, '2015-01-01', '2016-12-29', 'S', 'QĐ 372/QĐ-TTg 2014');
INSERT INTO recognition_competence (level, authority, valid_from, valid_to, provenance, source)
VALUES
  ('COMMUNE', 'PROVINCIAL_CHAIRMAN', '2015-01-01', '2016-12-29', 'K',
   'như QĐ 2540/QĐ-TTg 2016');
