-- The statements of one approval and one payment as funding-service sends them, in their order: taken
-- from the server's log with log_statement = 'all'. The first statement alone is not the service's.
SELECT p.* FROM (SELECT nextval('benchmark_pair_next') AS k) t JOIN benchmark_pair p ON p.n = t.k \gset

BEGIN;
INSERT INTO idempotency_record (caller, route, key, request_hash, created_at) VALUES ('st-finance', :approval_route, :approval_key, '\xaa1fd05e65e5e9288589987bd79be6210172c08d120b4b3dc787f789dda8702d', '2026-11-22 12:06:32.88906+00') ON CONFLICT DO NOTHING;
select de1_0.id,de1_0.account_id,de1_0.amount,de1_0.approved_at,de1_0.approved_by,de1_0.approved_person,de1_0.closed_at,de1_0.closed_by,de1_0.closed_person,de1_0.closing_reason,de1_0.confirmed_at,de1_0.confirmed_by,de1_0.confirmed_person,de1_0.contract_id,de1_0.kind,de1_0.paid_amount,de1_0.paid_on,de1_0.paid_recovery,de1_0.payment_id,de1_0.project_id,de1_0.purpose,de1_0.recovery,de1_0.release_id,de1_0.requested_at,de1_0.requested_by,de1_0.requested_on,de1_0.requested_person,de1_0.reservation_id,de1_0.rest_reason,de1_0.reversal_id,de1_0.reversal_person,de1_0.status,de1_0.version,de1_0.work_done_on from disbursement de1_0 where de1_0.id=:disbursement for no key update of de1_0;
SELECT id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme, component, capital_source, nature, budget_year, plan, version FROM account WHERE id = :account;
SELECT locality_id FROM locality_copy_code WHERE code = '94' AND valid_from <= '2024-02-05' AND (valid_to IS NULL OR valid_to >= '2024-02-05');
SELECT total_investment, claimed, paid FROM project_payment WHERE project_id = :project FOR UPDATE;
SELECT id FROM account WHERE id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE;
update disbursement set approved_at='2026-11-22 12:06:32.897732+00',approved_by='st-finance',approved_person='person-st-finance',status='APPROVED',version=1 where id=:disbursement and version=0;
SELECT number, voucher_date, treasury FROM treasury_voucher WHERE disbursement_id = :disbursement;
INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at) VALUES ('funding.disbursement.v1', :disbursement, 'vn.ntm.funding.disbursement-approved.v1', :approved_event, '00-47b62dd964edbfeaa3c9bab611e2c01f-23621ada776d5da3-01', '2026-11-22 12:06:32.901835+00');
UPDATE idempotency_record SET status = 200, location = NULL, etag = '1', body = :answer WHERE caller = 'st-finance' AND route = :approval_route AND key = :approval_key;
COMMIT;

BEGIN;
INSERT INTO idempotency_record (caller, route, key, request_hash, created_at) VALUES ('st-treasury', :payment_route, :payment_key, '\xf556fd13e354dddd9ec0cb38186b4f6c41c9c6d5b39c5dd478d9fdade0d91b01', '2026-11-22 12:06:33.275759+00') ON CONFLICT DO NOTHING;
select de1_0.id,de1_0.account_id,de1_0.amount,de1_0.approved_at,de1_0.approved_by,de1_0.approved_person,de1_0.closed_at,de1_0.closed_by,de1_0.closed_person,de1_0.closing_reason,de1_0.confirmed_at,de1_0.confirmed_by,de1_0.confirmed_person,de1_0.contract_id,de1_0.kind,de1_0.paid_amount,de1_0.paid_on,de1_0.paid_recovery,de1_0.payment_id,de1_0.project_id,de1_0.purpose,de1_0.recovery,de1_0.release_id,de1_0.requested_at,de1_0.requested_by,de1_0.requested_on,de1_0.requested_person,de1_0.reservation_id,de1_0.rest_reason,de1_0.reversal_id,de1_0.reversal_person,de1_0.status,de1_0.version,de1_0.work_done_on from disbursement de1_0 where de1_0.id=:disbursement for no key update of de1_0;
SELECT id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme, component, capital_source, nature, budget_year, plan, version FROM account WHERE id = :account;
SELECT locality_id FROM locality_copy_code WHERE code = '94' AND valid_from <= '2024-02-05' AND (valid_to IS NULL OR valid_to >= '2024-02-05');
SELECT total_investment, claimed, paid FROM project_payment WHERE project_id = :project FOR UPDATE;
SELECT id FROM account WHERE id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE;
SELECT until FROM account_extension WHERE account_id = :account;
SELECT spend_until FROM programme WHERE code = 'NTM_2021_2025' AND spend_until IS NOT NULL;
INSERT INTO treasury_voucher (number, voucher_date, treasury, disbursement_id, amount) VALUES (:voucher, '2024-03-15', 'KBNN', :disbursement, 1000) ON CONFLICT (number, voucher_date, treasury) DO NOTHING;
SELECT id FROM account WHERE id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE;
SELECT a.budget_year FROM account a WHERE a.id = ANY (:accounts) AND (EXISTS (SELECT 1 FROM account_closing c WHERE c.account_id = a.id) OR EXISTS (SELECT 1 FROM year_settlement s WHERE s.status = 'APPROVED' AND s.programme = a.programme AND s.budget_year = a.budget_year AND s.locality_id = ANY (a.locality_path))) LIMIT 1;
SELECT c.holder_name, c.closed_on FROM holder_closing c JOIN account a ON a.holder_kind = c.holder_kind AND a.holder_id = c.holder_id WHERE a.id = ANY (:accounts) LIMIT 1;
INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason, basis_number, basis_date, basis_issuer, asked_by, approved_by, confirmed_by, reverses) VALUES (:payment, 'VOLUME_PAYMENT', :disbursement, '2024-03-15', '2026-11-22 12:06:33.283707+00', 'Chi', NULL, NULL, NULL, 'person-st-investor', 'person-st-finance', 'person-st-treasury', NULL);
UPDATE account SET version = version + 1 WHERE id = ANY (:accounts) RETURNING version, format('{%s}', version) AS versions \gset
WITH moved AS (UPDATE balance b SET amount = b.amount + m.amount FROM unnest(:accounts_twice::uuid[], '{RESERVED,VOLUME}'::text[], '{-1000,1000}'::bigint[]) AS m (account_id, compartment, amount) WHERE b.account_id = m.account_id AND b.compartment = m.compartment AND CASE m.compartment WHEN 'RECEIVED' THEN b.amount + m.amount BETWEEN -9007199254740991 AND 0 ELSE b.amount + m.amount BETWEEN 0 AND 9007199254740991 END RETURNING b.account_id, b.compartment, b.amount) SELECT max(amount) FILTER (WHERE compartment = 'RESERVED') AS reserved, max(amount) FILTER (WHERE compartment = 'VOLUME') AS volume FROM moved \gset
SELECT c.hash FROM unnest(:accounts::uuid[], :versions::bigint[]) AS b (id, version) JOIN chain_link c ON c.account_id = b.id AND c.account_version = b.version - 1 \gset
INSERT INTO chain_link (account_id, account_version, transaction_id, previous_hash, hash) VALUES (:account, :version, :payment, :hash, '\x80e62360c37a586c9e9669c2ac0ea0497d544b53332eafb600d0e1f1e85506ca');
INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount, balance_after) VALUES (:payment, :account, :version, 'RESERVED', -1000, :reserved);
INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount, balance_after) VALUES (:payment, :account, :version, 'VOLUME', 1000, :volume);
SELECT id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme, component, capital_source, nature, budget_year, plan, version FROM account WHERE id = ANY (:accounts);
SELECT account_id, compartment, amount FROM balance WHERE account_id = ANY (:accounts);
INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at) VALUES ('funding.budget.v1', :account, 'vn.ntm.funding.account-moved.v1', :moved_event, '00-40ee18358d4f60c3687b96ae0efdb864-44edcf26acc403f5-01', '2026-11-22 12:06:33.295923+00');
UPDATE project_payment SET claimed = claimed + -1000, paid = paid + 1000 WHERE project_id = :project;
update disbursement set confirmed_at='2026-11-22 12:06:33.297033+00',confirmed_by='st-treasury',confirmed_person='person-st-treasury',paid_amount=1000,paid_on='2024-03-15',paid_recovery=0,payment_id=:payment,status='PAID',version=2 where id=:disbursement and version=1;
SELECT number, voucher_date, treasury FROM treasury_voucher WHERE disbursement_id = :disbursement;
INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at) VALUES ('funding.disbursement.v1', :disbursement, 'vn.ntm.funding.disbursement-paid.v1', :paid_event, '00-40ee18358d4f60c3687b96ae0efdb864-44edcf26acc403f5-01', '2026-11-22 12:06:33.303119+00');
UPDATE idempotency_record SET status = 200, location = NULL, etag = '2', body = :answer WHERE caller = 'st-treasury' AND route = :payment_route AND key = :payment_key;
COMMIT;
