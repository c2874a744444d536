-- The statements of one approval and one payment as funding-service sends them, in their order: taken
-- from the server's log with log_statement = 'all'. The first statement alone is not the service's.
SELECT p.* FROM (SELECT nextval('benchmark_pair_next') AS k) t JOIN benchmark_pair p ON p.n = t.k \gset

BEGIN;
INSERT INTO idempotency_record (caller, route, key, request_hash, created_at) VALUES ('st-finance', :approval_route, :approval_key, '\x1a415a1eaeef8df16a997b512e374b8c376be9bd00f739727535d9c8519b7ee4', '2026-11-22 10:25:01.260469+00') ON CONFLICT DO NOTHING;
SELECT id, account_id, amount, approved_at, approved_by, approved_person, closed_at, closed_by, closed_person, closing_reason, confirmed_at, confirmed_by, confirmed_person, contract_id, kind, paid_on, payment_id, project_id, purpose, recovery, release_id, requested_at, requested_by, requested_on, requested_person, reservation_id, reversal_id, reversal_person, status, version, work_done_on FROM disbursement WHERE id = :disbursement FOR NO KEY UPDATE;
SELECT id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme, component, capital_source, nature, budget_year, plan, version FROM account WHERE id = :account;
SELECT locality_id FROM locality_copy_code WHERE code = '94' AND valid_from <= '2024-02-05' AND (valid_to IS NULL OR valid_to >= '2024-02-05');
SELECT total_investment, claimed, paid FROM project_payment WHERE project_id = :project FOR UPDATE;
SELECT id FROM account WHERE id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE;
UPDATE disbursement SET approved_at = '2026-11-22 10:25:01.268322+00', approved_by = 'st-finance', approved_person = 'person-st-finance', status = 'APPROVED', version = 1 WHERE id = :disbursement AND version = 0;
SELECT number, voucher_date, treasury FROM treasury_voucher WHERE disbursement_id = :disbursement;
INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at) VALUES ('funding.disbursement.v1', :disbursement, 'vn.ntm.funding.disbursement-approved.v1', :approved_event, NULL, '2026-11-22 10:25:01.281544+00');
UPDATE idempotency_record SET status = 200, location = NULL, etag = '1', body = :answer WHERE caller = 'st-finance' AND route = :approval_route AND key = :approval_key;
COMMIT;

BEGIN;
INSERT INTO idempotency_record (caller, route, key, request_hash, created_at) VALUES ('st-treasury', :payment_route, :payment_key, '\xa7fa89ba6219ec4d0a42260cb1b281c26078c9b05f6d9de222b5228bd189403c', '2026-11-22 10:25:01.643329+00') ON CONFLICT DO NOTHING;
SELECT id, account_id, amount, approved_at, approved_by, approved_person, closed_at, closed_by, closed_person, closing_reason, confirmed_at, confirmed_by, confirmed_person, contract_id, kind, paid_on, payment_id, project_id, purpose, recovery, release_id, requested_at, requested_by, requested_on, requested_person, reservation_id, reversal_id, reversal_person, status, version, work_done_on FROM disbursement WHERE id = :disbursement FOR NO KEY UPDATE;
SELECT id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme, component, capital_source, nature, budget_year, plan, version FROM account WHERE id = :account;
SELECT locality_id FROM locality_copy_code WHERE code = '94' AND valid_from <= '2024-02-05' AND (valid_to IS NULL OR valid_to >= '2024-02-05');
SELECT total_investment, claimed, paid FROM project_payment WHERE project_id = :project FOR UPDATE;
SELECT id FROM account WHERE id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE;
SELECT spend_until FROM programme WHERE code = 'NTM_2021_2025';
SELECT until FROM account_extension WHERE account_id = :account;
INSERT INTO treasury_voucher (number, voucher_date, treasury, disbursement_id, amount) VALUES (:voucher, '2024-03-15', 'KBNN Sóc Trăng', :disbursement, 1000) ON CONFLICT (number, voucher_date, treasury) DO NOTHING;
SELECT id FROM account WHERE id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE;
SELECT a.budget_year FROM account_closing c JOIN account a ON a.id = c.account_id WHERE c.account_id = ANY (:accounts) LIMIT 1;
INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason, basis_number, basis_date, basis_issuer, asked_by, approved_by, confirmed_by, reverses) VALUES (:payment, 'VOLUME_PAYMENT', :disbursement, '2024-03-15', '2026-11-22 10:25:01.655427+00', 'Chi bồi thường đợt 1', NULL, NULL, NULL, 'person-st-investor', 'person-st-finance', 'person-st-treasury', NULL);
UPDATE account SET version = version + 1 WHERE id = :account RETURNING version, version - 1 AS version_before \gset
UPDATE balance SET amount = amount + -1000 WHERE account_id = :account AND compartment = 'RESERVED' AND CASE compartment WHEN 'RECEIVED' THEN amount + -1000 BETWEEN -9007199254740991 AND 0 ELSE amount + -1000 BETWEEN 0 AND 9007199254740991 END RETURNING amount AS reserved \gset
UPDATE balance SET amount = amount + 1000 WHERE account_id = :account AND compartment = 'VOLUME' AND CASE compartment WHEN 'RECEIVED' THEN amount + 1000 BETWEEN -9007199254740991 AND 0 ELSE amount + 1000 BETWEEN 0 AND 9007199254740991 END RETURNING amount AS volume \gset
SELECT hash FROM chain_link WHERE account_id = :account AND account_version = :version_before \gset
INSERT INTO chain_link (account_id, account_version, transaction_id, previous_hash, hash) VALUES (:account, :version, :payment, :hash, '\xf51a5b07933523797f7c918398147f9bf34669615468ca59ce1a9ec47d2d6bc7');
INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount, balance_after) VALUES (:payment, :account, :version, 'RESERVED', -1000, :reserved);
INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount, balance_after) VALUES (:payment, :account, :version, 'VOLUME', 1000, :volume);
SELECT id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme, component, capital_source, nature, budget_year, plan, version FROM account WHERE id = :account;
SELECT compartment, amount FROM balance WHERE account_id = :account;
INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at) VALUES ('funding.budget.v1', :account, 'vn.ntm.funding.account-moved.v1', :moved_event, NULL, '2026-11-22 10:25:01.65894+00');
UPDATE project_payment SET claimed = claimed + -1000, paid = paid + 1000 WHERE project_id = :project;
UPDATE disbursement SET confirmed_at = '2026-11-22 10:25:01.659619+00', confirmed_by = 'st-treasury', confirmed_person = 'person-st-treasury', paid_on = '2024-03-15', payment_id = :payment, status = 'PAID', version = 2 WHERE id = :disbursement AND version = 1;
SELECT number, voucher_date, treasury FROM treasury_voucher WHERE disbursement_id = :disbursement;
INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at) VALUES ('funding.disbursement.v1', :disbursement, 'vn.ntm.funding.disbursement-paid.v1', :paid_event, NULL, '2026-11-22 10:25:01.662075+00');
UPDATE idempotency_record SET status = 200, location = NULL, etag = '2', body = :answer WHERE caller = 'st-treasury' AND route = :payment_route AND key = :payment_key;
COMMIT;
