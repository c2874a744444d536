-- Base and counterpart of every rule that holds at a place on some day of a year, where there is a
-- base. Each source of figures once: received into the subtree is what an account got whose parent
-- lies outside of it, so that no đồng counts again on its way down; a contribution has no nature and
-- counts for either; figures of a plan know neither component nor project. Plan extended from the year
-- before and advances brought forward were matched in their own year and do not count again. The service reads it, and
-- the closing of a year is held to it.
CREATE FUNCTION counterpart_figures(of_place uuid, of_year integer, of_path uuid[])
RETURNS TABLE (rule_id uuid, stage text, subject text, base numeric, given numeric)
LANGUAGE sql STABLE AS $$
  WITH asked AS (SELECT of_place AS place, of_year AS year, of_path AS path),
  figure AS (
    SELECT 'ASSIGNED' AS stage, 'PLACE' AS grain, a.programme, a.component,
      NULL::text AS subject, a.capital_source, a.nature, -b.amount AS amount
    FROM asked q JOIN account a ON a.budget_year = q.year AND a.plan IN ('YEAR', 'RESERVE')
    JOIN balance b ON b.account_id = a.id AND b.compartment = 'RECEIVED'
    WHERE (q.place IS NULL AND a.parent_account_id IS NULL)
      OR (q.place = ANY (a.locality_path)
        AND NOT EXISTS (SELECT 1 FROM account p
                        WHERE p.id = a.parent_account_id AND q.place = ANY (p.locality_path)))
    UNION ALL
    SELECT 'ASSIGNED', 'PROJECT', a.programme, a.component, a.holder_id::text,
      a.capital_source, a.nature, -b.amount
    FROM asked q JOIN account a ON a.budget_year = q.year AND a.plan = 'YEAR'
      AND a.holder_kind = 'PROJECT'
    JOIN balance b ON b.account_id = a.id AND b.compartment = 'RECEIVED'
    WHERE q.place IS NULL OR q.place = ANY (a.locality_path)
    UNION ALL
    SELECT 'ASSIGNED', grain, c.programme, c.component,
      CASE WHEN grain = 'PROJECT' THEN c.project_id::text END, c.capital_source, NULL,
      CASE WHEN c.reverses IS NULL THEN c.amount ELSE -c.amount END
    FROM asked q JOIN contribution c ON c.year = q.year
    CROSS JOIN (VALUES ('PLACE'), ('PROJECT')) AS g (grain)
    WHERE c.status = 'CONFIRMED' AND c.step = 'CONTRIBUTION'
      AND c.capital_source IN ('ENTERPRISE', 'COMMUNITY')
      AND (grain = 'PLACE' OR c.project_id IS NOT NULL)
      AND (q.place IS NULL OR q.place = ANY (c.locality_path))
    UNION ALL
    SELECT 'PLAN', 'PLACE', NULL, NULL, NULL, l.capital_source, l.nature, l.amount
    FROM funding_plan_line l WHERE l.funding_plan_id = (
      SELECT p.id FROM asked q
      JOIN funding_plan p ON p.locality_id = q.place AND p.budget_year = q.year
      ORDER BY p.issued_on DESC, p.id DESC LIMIT 1)
    UNION ALL
    SELECT 'PLAN', 'WORKS', c.programme, NULL, c.tag, side.source, c.nature,
      CASE WHEN c.reverses IS NULL THEN side.amount ELSE -side.amount END
    FROM asked q JOIN counterpart_commitment c ON c.budget_year = q.year
    CROSS JOIN LATERAL (VALUES (c.base_source, c.base_amount),
                               (c.payer_source, c.payer_amount)) AS side (source, amount)
    WHERE c.status = 'APPROVED' AND (q.place IS NULL OR q.place = ANY (c.locality_path))
  ), compared AS (
    SELECT r.id, f.stage,
      CASE r.scope WHEN 'PROGRAMME' THEN r.programme WHEN 'COMPONENT' THEN f.component
        ELSE f.subject END COLLATE "C" AS subject,
      COALESCE(sum(f.amount) FILTER (WHERE f.capital_source = r.base_source), 0) AS base,
      COALESCE(sum(f.amount) FILTER (WHERE f.capital_source = ANY (r.payer_sources)), 0)
        AS given
    FROM asked q
    JOIN counterpart_rule r ON r.locality_id IS NULL OR r.locality_id = ANY (q.path)
    LEFT JOIN counterpart_rule newer ON newer.replaces = r.id
    JOIN figure f ON (f.programme IS NULL OR f.programme = r.programme)
      AND (r.nature IS NULL OR f.nature IS NULL OR f.nature = r.nature)
      AND CASE r.scope
        WHEN 'PROGRAMME' THEN f.grain = 'PLACE'
        WHEN 'COMPONENT' THEN f.grain = 'PLACE' AND f.component IS NOT NULL
          AND (r.component IS NULL OR f.component = r.component)
        WHEN 'PROJECT' THEN f.grain = 'PROJECT'
        ELSE f.grain = 'WORKS' AND f.subject = r.tag END
    WHERE r.valid_from <= make_date(q.year, 12, 31)
      AND COALESCE(LEAST(r.valid_to, newer.valid_from - 1) >= make_date(q.year, 1, 1), true)
    GROUP BY 1, 2, 3
  )
  SELECT c.id, c.stage, c.subject, c.base, c.given FROM compared c WHERE c.base > 0
$$;

-- INV-12: a year is not closed while a hard rule lacks its counterpart.
CREATE FUNCTION year_is_closed_with_its_counterpart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
      SELECT 1
      FROM counterpart_figures(NEW.locality_id, NEW.budget_year, NEW.locality_path) f
      JOIN counterpart_rule r ON r.id = f.rule_id
      WHERE r.hard AND r.programme = NEW.programme
        AND (f.stage = 'ASSIGNED' OR r.scope = 'WORKS')
        AND f.given * r.min_ratio_denominator < f.base * r.min_ratio_numerator) THEN
    RAISE EXCEPTION 'INV-12: the counterpart of % is short', NEW.budget_year
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER year_is_closed_with_its_counterpart BEFORE UPDATE OF status ON year_settlement
  FOR EACH ROW WHEN (NEW.status = 'APPROVED')
  EXECUTE FUNCTION year_is_closed_with_its_counterpart();
