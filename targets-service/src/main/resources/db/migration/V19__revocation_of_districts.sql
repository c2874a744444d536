-- A district can lose its recognition because of its communes (QĐ 18/2022/QĐ-TTg).
ALTER TABLE recognition_revocation DROP CONSTRAINT recognition_revocation_risk_check;
ALTER TABLE recognition_revocation ADD CONSTRAINT recognition_revocation_risk_check
  CHECK (risk IN ('NONE', 'WATCH', 'R1', 'R2', 'COMMUNES_REVOKED'));
