-- The reports that a plan makes somebody owe are kept as tasks, each with its last day.
ALTER TABLE work_item DROP CONSTRAINT work_item_kind_check;
ALTER TABLE work_item ADD CONSTRAINT work_item_kind_check
  CHECK (kind IN ('TASK', 'WORK', 'REMEDY', 'PILOT', 'REPORT'));
ALTER TABLE work_item ADD CONSTRAINT report_has_a_reporter
  CHECK (kind <> 'REPORT' OR cardinality(leads) > 0);

-- Taking the tasks and owners of a plan over is a step of its life, with its day and its person.
ALTER TABLE plan_version DROP CONSTRAINT plan_version_change_check;
ALTER TABLE plan_version ADD CONSTRAINT plan_version_change_check
  CHECK (change IN ('IMPORTED', 'ISSUED', 'AMENDED', 'LINKED', 'PLACED', 'TAKEN_OVER'));

-- A task that an amended plan still says is the same task, so that what was told of it goes on.
ALTER TABLE plan_task ADD COLUMN continues uuid REFERENCES plan_task;

CREATE OR REPLACE VIEW task AS
SELECT coalesce(t.continues, t.id) AS id, 'PLAN_TASK' AS kind, t.plan_id,
  p.issued_on AS plan_issued_on, t.no, coalesce(t.locality_id, p.locality_id) AS locality_id,
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
