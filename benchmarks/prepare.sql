-- One row for each request that waits for its approval, with all that a pair of approve + pay names.
-- The texts are those that the service wrote for the pair before, so that as many bytes travel.
DROP TABLE IF EXISTS benchmark_pair;
DROP SEQUENCE IF EXISTS benchmark_pair_next;
CREATE TABLE benchmark_pair AS
SELECT row_number() OVER (ORDER BY d.id) AS n, d.id AS disbursement, d.account_id AS account,
  d.project_id AS project, gen_random_uuid() AS payment, gen_random_uuid() AS approval_key,
  gen_random_uuid() AS payment_key, 'GRV-' || gen_random_uuid() AS voucher,
  '/v1/disbursements/' || d.id || '/approval' AS approval_route,
  '/v1/disbursements/' || d.id || '/payment' AS payment_route,
  format('{%s}', d.account_id) AS accounts,
  format('{%s,%s}', d.account_id, d.account_id) AS accounts_twice,
  (SELECT payload FROM change WHERE type = 'vn.ntm.funding.disbursement-approved.v1'
   ORDER BY id DESC LIMIT 1) AS approved_event,
  (SELECT payload FROM change WHERE type = 'vn.ntm.funding.disbursement-paid.v1'
   ORDER BY id DESC LIMIT 1) AS paid_event,
  (SELECT payload FROM change WHERE type = 'vn.ntm.funding.account-moved.v1'
   ORDER BY id DESC LIMIT 1) AS moved_event,
  (SELECT body FROM idempotency_record WHERE route LIKE '%/payment' AND status = 200
   ORDER BY created_at DESC LIMIT 1) AS answer
FROM disbursement d WHERE d.status = 'REQUESTED';
ALTER TABLE benchmark_pair ADD PRIMARY KEY (n);
CREATE SEQUENCE benchmark_pair_next;
GRANT SELECT ON benchmark_pair TO funding;
GRANT USAGE ON SEQUENCE benchmark_pair_next TO funding;
ANALYZE benchmark_pair;
