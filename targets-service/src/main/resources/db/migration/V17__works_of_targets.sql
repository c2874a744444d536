-- Which target of its plan a work brings nearer: "60 km of roads" is what its works have built. And
-- where in the document of its plan a work was taken from, so that it is taken over once.
ALTER TABLE work_item
  ADD COLUMN target_code text CHECK (target_code <> ''),
  ADD COLUMN taken_from  text CHECK (taken_from <> ''),
  ADD CONSTRAINT target_is_of_a_plan CHECK (target_code IS NULL OR plan_id IS NOT NULL),
  ADD CONSTRAINT taken_from_a_plan CHECK (taken_from IS NULL OR plan_id IS NOT NULL);
CREATE UNIQUE INDEX work_item_is_taken_over_once ON work_item (plan_id, taken_from)
  WHERE taken_from IS NOT NULL;

CREATE OR REPLACE VIEW task AS
SELECT t.id, 'PLAN_TASK' AS kind, t.plan_id, p.issued_on AS plan_issued_on, t.no,
  coalesce(t.locality_id, p.locality_id) AS locality_id,
  CASE WHEN t.locality_id IS NULL OR t.locality_id = ANY (p.locality_path) THEN p.locality_path
    ELSE p.locality_path || t.locality_id END AS locality_path,
  p.codes_as_of AS named_on,
  t.text, NULL::text AS work_kind, NULL::text AS object, NULL::numeric AS quantity,
  false AS about, NULL::text AS unit, NULL::text AS standard, NULL::text AS criterion,
  NULL::text AS change_kind, NULL::text AS cause_kind, NULL::text AS cause_code,
  NULL::text AS cause_text, NULL::integer AS year_from, NULL::integer AS year_to,
  t.leads, t.co_agencies, t.due_from, t.due_on, t.due_precision, t.due_qualifier,
  t.due_printed, NULL::text AS note, NULL::text AS target_code
FROM plan_task t JOIN plan p ON p.id = t.plan_id AND p.parts_version = t.version
UNION ALL
SELECT w.id, w.kind, w.plan_id, p.issued_on, NULL, w.locality_id, w.locality_path,
  coalesce(p.issued_on, (w.entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  w.text, w.work_kind, w.object, w.quantity, w.about, w.unit, w.standard, w.criterion,
  w.change_kind, w.cause_kind, w.cause_code, w.cause_text, w.year_from, w.year_to,
  w.leads, w.co_agencies, w.due_from, w.due_on, w.due_precision, w.due_qualifier,
  w.due_printed, w.note, w.target_code
FROM work_item w LEFT JOIN plan p ON p.id = w.plan_id;
