-- Which criteria make 30 % unmet ones a ground of revocation (QĐ 18/2022/QĐ-TTg), and what an
-- indicator measures, are said by the set itself. Sets that were stored before get what the same
-- set says when it is loaded anew.
CREATE TEMPORARY TABLE key_criterion (set_code text, criterion text, provenance jsonb)
  ON COMMIT DROP;
INSERT INTO key_criterion
SELECT set_code, unnest(criteria),
  '{"mark": "SOURCED", "source": "18/2022/QĐ-TTg", "note": null}'::jsonb
FROM (VALUES
  ('COMMUNE_2016', '{10,17,19}'::text[]),
  ('AN_GIANG_COMMUNE_2017', '{10,17,19}'),
  ('COMMUNE_2021', '{10,17,19}'),
  ('COMMUNE_ADVANCED_2021', '{10,17,18,19}'),
  ('DISTRICT_2021', '{6,7,8,9}')) AS said (set_code, criteria);
INSERT INTO key_criterion VALUES ('DISTRICT_2016', '7', jsonb_build_object(
  'mark', 'UNVERIFIED', 'source', '18/2022/QĐ-TTg', 'note',
  'Quyết định nêu tên các tiêu chí của Quyết định 320/QĐ-TTg; trong bộ này chỉ tiêu chí môi '
  || 'trường cùng tên'));

UPDATE criteria_set_version v
SET document = jsonb_set(v.document, '{criteria}', (
  SELECT jsonb_agg(
    c.value || CASE WHEN k.criterion IS NULL THEN '{}' ELSE jsonb_build_object(
      'revocationKey', true, 'keyProvenance', k.provenance) END
    ORDER BY c.number)
  FROM jsonb_array_elements(v.document -> 'criteria') WITH ORDINALITY AS c (value, number)
  LEFT JOIN key_criterion k ON k.set_code = v.code AND k.criterion = c.value ->> 'code'))
WHERE v.origin = 'REFERENCE' AND v.code IN (SELECT set_code FROM key_criterion);

-- In these three income is the tenth criterion and its only indicator.
UPDATE criteria_set_version
SET document = jsonb_set(document, '{criteria,9,indicators,0,measure}', '"INCOME_PER_HEAD"')
WHERE origin = 'REFERENCE'
  AND code IN ('COMMUNE_2016', 'AN_GIANG_COMMUNE_2017', 'COMMUNE_2021');

-- What was entered means what the national set of its first day says of the criterion with the
-- same number and name, as it would if it were entered now.
UPDATE criteria_set_version v
SET document = jsonb_set(v.document, '{criteria}', (
  SELECT jsonb_agg(
    CASE WHEN t.value IS NULL THEN c.value ELSE c.value || jsonb_build_object(
      'revocationKey', coalesce(c.value -> 'revocationKey', t.value -> 'revocationKey'),
      'keyProvenance', coalesce(c.value -> 'keyProvenance', t.value -> 'keyProvenance'),
      'indicators', (
        SELECT coalesce(jsonb_agg(
            i.value || CASE WHEN i.value ->> 'kind' = 'QUANTITY' AND s.value ->> 'measure' <> ''
              THEN jsonb_build_object('measure', s.value -> 'measure') ELSE '{}' END
            ORDER BY i.number), '[]')
        FROM jsonb_array_elements(c.value -> 'indicators') WITH ORDINALITY AS i (value, number)
        LEFT JOIN jsonb_array_elements(t.value -> 'indicators') AS s (value)
          ON s.value ->> 'code' = i.value ->> 'code')) END
    ORDER BY c.number)
  FROM jsonb_array_elements(v.document -> 'criteria') WITH ORDINALITY AS c (value, number)
  LEFT JOIN jsonb_array_elements(n.document -> 'criteria') AS t (value)
    ON t.value ->> 'code' = c.value ->> 'code'
    AND lower(normalize(t.value ->> 'name')) = lower(normalize(c.value ->> 'name'))))
FROM criteria_set_version n
WHERE v.origin = 'ENTERED'
  AND n.origin = 'REFERENCE' AND n.authority = 'NATIONAL'
  AND n.level = v.level AND n.standard = v.standard
  AND v.valid_from BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity');
