-- An event says its place, or the account it is about does; a funding plan keeps it itself. What is
-- told of a whole project concerns each place that the project lies in, and what these lie in.
CREATE OR REPLACE FUNCTION change_path(payload text, aggregate_id text) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  told jsonb := payload::jsonb;
  path jsonb := COALESCE(told -> 'localityPath', told #> '{account,localityPath}');
  places jsonb := COALESCE(told -> 'localityIds', '[]');
BEGIN
  IF jsonb_typeof(path) = 'array' THEN
    RETURN COALESCE(
      (SELECT array_agg(place.id::uuid ORDER BY place.depth)
       FROM jsonb_array_elements_text(path) WITH ORDINALITY AS place (id, depth)), '{}')
      || COALESCE(
      (SELECT array_agg(DISTINCT above.id)
       FROM jsonb_array_elements_text(places) AS place (id)
       CROSS JOIN LATERAL (
         SELECT place.id::uuid AS id
         UNION
         SELECT unnest(s.locality_path) FROM project_share s
         WHERE s.project_id = (told ->> 'projectId')::uuid AND s.kind = 'PLACE'
           AND s.locality_id = place.id::uuid) above
       WHERE NOT path ? above.id::text), '{}');
  END IF;
  RETURN COALESCE((SELECT p.locality_path FROM funding_plan p WHERE p.id::text = aggregate_id),
                  '{}');
END $$;
