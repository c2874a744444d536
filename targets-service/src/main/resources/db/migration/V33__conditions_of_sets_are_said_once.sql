-- The conditions of a set (bộ tiêu chí) are judged as the set says them, so what the national sets
-- say is no row of its own any more. Rows stay for standards and days that no national set is for.

-- QĐ 320 says for towns and for advanced districts what DISTRICT_2021 says for rural districts.
INSERT INTO recognition_rule (kind, level, standard, binds, value, valid_from, valid_to, provenance,
  source)
SELECT r.kind, r.level, s.standard, r.binds, r.value, r.valid_from, r.valid_to, r.provenance,
  r.source
FROM recognition_rule r
CROSS JOIN (VALUES ('TASK_COMPLETED'), ('DISTRICT_ADVANCED')) AS s (standard)
WHERE r.level = 'DISTRICT' AND r.standard IS NULL AND r.valid_from = '2022-08-02'
  AND r.kind IN ('MIN_SATISFIED', 'MIN_COMMUNES_REACHED')
  -- Towns have a row of their own for their communes.
  AND NOT (r.kind = 'MIN_COMMUNES_REACHED' AND s.standard = 'TASK_COMPLETED');
DELETE FROM recognition_rule
WHERE level = 'DISTRICT'
  AND (standard IS NULL OR standard = 'DISTRICT_NTM')
  AND (kind = 'MIN_SATISFIED' AND valid_from = '2022-08-02'
    OR kind IN ('MIN_COMMUNES_REACHED', 'MIN_COMMUNES_ADVANCED', 'MIN_TOWNSHIPS_CIVILISED'));

-- The sets COMMUNE_ADVANCED_2021 and COMMUNE_MODEL_2021 end on 14 February 2026.
UPDATE recognition_prerequisite SET valid_from = '2026-02-15'
WHERE standard IN ('ADVANCED', 'MODEL') AND valid_from = '2022-03-08';
