-- Counterpart (vốn đối ứng, domain handbook 4.4): what lower tiers or people must add to money from
-- above. A rule is a row with validity and legal basis; a rule that replaces another one ends it the
-- day before its own first day.
CREATE TABLE counterpart_rule (
  id                    uuid        PRIMARY KEY,
  programme             text        NOT NULL REFERENCES programme,
  -- Where it holds, with everything below; null for the whole country.
  locality_id           uuid,
  valid_from            date        NOT NULL,
  valid_to              date,
  nature                text        CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  scope                 text        NOT NULL
                        CHECK (scope IN ('PROGRAMME', 'COMPONENT', 'PROJECT', 'WORKS')),
  component             text,
  tag                   text        CHECK (tag ~ '^[A-Z0-9_]{1,40}$'),
  base_source           text        NOT NULL REFERENCES capital_source,
  payer_sources         text[]      NOT NULL CHECK (cardinality(payer_sources) BETWEEN 1 AND 8),
  min_ratio_numerator   integer     NOT NULL CHECK (min_ratio_numerator BETWEEN 1 AND 1000),
  min_ratio_denominator integer     NOT NULL CHECK (min_ratio_denominator BETWEEN 1 AND 1000),
  hard                  boolean     NOT NULL,
  basis_number          text        NOT NULL CHECK (length(basis_number) BETWEEN 1 AND 100),
  basis_date            date        NOT NULL,
  basis_issuer          text        NOT NULL CHECK (length(basis_issuer) BETWEEN 1 AND 200),
  replaces              uuid        UNIQUE REFERENCES counterpart_rule,
  recorded_by           text        NOT NULL,
  recorded_person       text        NOT NULL,
  recorded_at           timestamptz NOT NULL,
  FOREIGN KEY (programme, component) REFERENCES programme_component,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT component_is_of_its_scope CHECK (component IS NULL OR scope = 'COMPONENT'),
  CONSTRAINT tag_is_of_its_scope CHECK ((tag IS NOT NULL) = (scope = 'WORKS')),
  CONSTRAINT nobody_matches_himself CHECK (base_source <> ALL (payer_sources)),
  -- Credit is a debt and integrated money is another programme's: neither is a counterpart.
  CONSTRAINT payers_can_pay CHECK (payer_sources <@ ARRAY['CENTRAL_BUDGET', 'PROVINCIAL_BUDGET',
    'DISTRICT_BUDGET', 'COMMUNE_BUDGET', 'ODA', 'ENTERPRISE', 'COMMUNITY'])
);

-- Central money of tagged works beside what a payer adds to it: a plan prints only totals of a
-- source, so these amounts are stated here, by one person, and approved by another.
CREATE TABLE counterpart_commitment (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL,
  status          text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  programme       text        NOT NULL REFERENCES programme,
  budget_year     integer     NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
  locality_id     uuid        NOT NULL,
  locality_path   uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  tag             text        NOT NULL CHECK (tag ~ '^[A-Z0-9_]{1,40}$'),
  nature          text        NOT NULL CHECK (nature IN ('INVESTMENT', 'RECURRENT')),
  base_source     text        NOT NULL REFERENCES capital_source,
  base_amount     bigint      NOT NULL CHECK (base_amount BETWEEN 0 AND 9007199254740991),
  payer_source    text        NOT NULL REFERENCES capital_source,
  payer_amount    bigint      NOT NULL CHECK (payer_amount BETWEEN 0 AND 9007199254740991),
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  basis_number    text        NOT NULL CHECK (length(basis_number) BETWEEN 1 AND 100),
  basis_date      date        NOT NULL,
  basis_issuer    text        NOT NULL CHECK (length(basis_issuer) BETWEEN 1 AND 200),
  reverses        uuid        REFERENCES counterpart_commitment,
  proposed_by     text        NOT NULL,
  proposed_person text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  decided_by      text,
  decided_person  text,
  decided_at      timestamptz,
  decision_note   text,
  CHECK (locality_path[cardinality(locality_path)] = locality_id),
  CONSTRAINT nothing_is_no_commitment CHECK (base_amount + payer_amount > 0),
  CONSTRAINT payer_is_not_the_base CHECK (base_source <> payer_source),
  CONSTRAINT proposer_does_not_approve_counterpart CHECK (
    status <> 'APPROVED' OR (decided_person IS NOT NULL AND decided_person <> proposed_person)),
  CONSTRAINT counterpart_decided_by_somebody CHECK (
    (status = 'PROPOSED') = (decided_person IS NULL))
);
CREATE INDEX counterpart_commitment_path ON counterpart_commitment USING gin (locality_path);
CREATE UNIQUE INDEX counterpart_commitment_is_corrected_once ON counterpart_commitment (reverses)
  WHERE reverses IS NOT NULL AND status <> 'REJECTED';
GRANT UPDATE (version, status, decided_by, decided_person, decided_at, decision_note)
  ON counterpart_commitment TO "${runtimeRole}";

CREATE FUNCTION counterpart_correction_repeats_the_original() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reverses IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM counterpart_commitment c
      WHERE c.id = NEW.reverses AND c.status = 'APPROVED' AND c.reverses IS NULL
        AND (c.programme, c.budget_year, c.locality_id, c.tag, c.nature, c.base_source,
             c.base_amount, c.payer_source, c.payer_amount)
          = (NEW.programme, NEW.budget_year, NEW.locality_id, NEW.tag, NEW.nature,
             NEW.base_source, NEW.base_amount, NEW.payer_source, NEW.payer_amount)) THEN
    RAISE EXCEPTION 'INV-13: a correction repeats an approved commitment'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER counterpart_correction_repeats_the_original BEFORE INSERT ON counterpart_commitment
  FOR EACH ROW EXECUTE FUNCTION counterpart_correction_repeats_the_original();

CREATE FUNCTION counterpart_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'PROPOSED' THEN
    RAISE EXCEPTION 'INV-13: a decided commitment is never changed; correct it by one that names it'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER counterpart_is_decided_once BEFORE UPDATE ON counterpart_commitment
  FOR EACH ROW EXECUTE FUNCTION counterpart_is_decided_once();

CREATE FUNCTION counterpart_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'INV-13: counterpart rules and commitments are append-only'
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER counterpart_rule_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON counterpart_rule
  FOR EACH STATEMENT EXECUTE FUNCTION counterpart_is_append_only();
CREATE TRIGGER counterpart_commitment_append_only
  BEFORE DELETE OR TRUNCATE ON counterpart_commitment
  FOR EACH STATEMENT EXECUTE FUNCTION counterpart_is_append_only();
