-- Mobilised capital: credit, enterprises, people, and money of other programmes (domain handbook
-- 1.4, 4.1). It is valued here and never allocated or paid by the Treasury (INV-17).

-- What a labour day, a square metre or a ton of goods is worth, by decision of a province. The row
-- with the latest first day counts; a row entered later for the same day corrects the one before.
CREATE TABLE unit_price (
  id              uuid        PRIMARY KEY,
  locality_id     uuid        NOT NULL,
  form            text        NOT NULL CHECK (form IN ('LABOUR_DAYS', 'LAND', 'IN_KIND')),
  item            text        NOT NULL CHECK (item ~ '^[A-Z0-9_]{1,40}$'),
  name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  unit            text        NOT NULL CHECK (length(unit) BETWEEN 1 AND 30),
  price           bigint      NOT NULL CHECK (price BETWEEN 1 AND 9007199254740991),
  valid_from      date        NOT NULL,
  valid_to        date,
  basis_number    text        NOT NULL CHECK (length(basis_number) BETWEEN 1 AND 100),
  basis_date      date        NOT NULL,
  basis_issuer    text        NOT NULL CHECK (length(basis_issuer) BETWEEN 1 AND 200),
  recorded_by     text        NOT NULL,
  recorded_person text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX unit_price_choice ON unit_price (locality_id, form, item, valid_from DESC, id DESC);

-- A promise (COMMITMENT) or what was given (CONTRIBUTION). A row counts once another person has
-- confirmed it. A correction is a row of its own that names what it takes back and repeats it.
CREATE TABLE contribution (
  id                     uuid        PRIMARY KEY,
  version                bigint      NOT NULL,
  step                   text        NOT NULL CHECK (step IN ('COMMITMENT', 'CONTRIBUTION')),
  status                 text        NOT NULL CHECK (status IN ('RECORDED', 'CONFIRMED', 'REJECTED')),
  capital_source         text        NOT NULL REFERENCES capital_source,
  form                   text        NOT NULL,
  locality_id            uuid        NOT NULL,
  -- The tree on the day of the fact, root first: it decides who may see the row.
  locality_path          uuid[]      NOT NULL CHECK (cardinality(locality_path) > 0),
  programme              text        NOT NULL REFERENCES programme,
  component              text,
  criterion              text        CHECK (length(criterion) BETWEEN 1 AND 20),
  project_id             uuid        REFERENCES project,
  year                   integer     NOT NULL CHECK (year BETWEEN 2010 AND 2100),
  effective_date         date        NOT NULL,
  contributor            text        NOT NULL CHECK (length(contributor) BETWEEN 1 AND 300),
  amount                 bigint      NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  item                   text,
  quantity_thousandths   bigint      CHECK (quantity_thousandths BETWEEN 1 AND 9007199254740991),
  unit                   text,
  unit_price             bigint,
  unit_price_id          uuid        REFERENCES unit_price,
  price_number           text,
  price_date             date,
  price_issuer           text,
  bank                   text        CHECK (bank ~ '^[A-Z0-9_]{2,40}$'),
  origin_programme       text        CHECK (length(origin_programme) BETWEEN 1 AND 100),
  origin_reference       text        CHECK (length(origin_reference) BETWEEN 1 AND 100),
  collection_purpose     text,
  collection_agreed_on   date,
  collection_level       bigint      CHECK (collection_level BETWEEN 1 AND 9007199254740991),
  collection_reported_on date,
  commitment_id          uuid        REFERENCES contribution,
  reverses               uuid        REFERENCES contribution,
  note                   text        CHECK (length(note) BETWEEN 1 AND 1000),
  recorded_by            text        NOT NULL,
  recorded_person        text        NOT NULL,
  recorded_at            timestamptz NOT NULL,
  decided_by             text,
  decided_person         text,
  decided_at             timestamptz,
  decision_note          text,
  FOREIGN KEY (programme, component) REFERENCES programme_component,
  CHECK (locality_path[cardinality(locality_path)] = locality_id),
  CONSTRAINT recorder_does_not_confirm CHECK (
    status <> 'CONFIRMED' OR (decided_person IS NOT NULL AND decided_person <> recorded_person)),
  CONSTRAINT decided_by_somebody CHECK ((status = 'RECORDED') = (decided_person IS NULL)),
  -- INV-17: these sources have no budget account (V4), and no other source is contributed.
  CONSTRAINT inv_17_form_is_of_the_source CHECK (
    (capital_source IN ('ENTERPRISE', 'COMMUNITY')
      AND form IN ('CASH', 'LABOUR_DAYS', 'LAND', 'IN_KIND'))
    OR (capital_source = 'CREDIT' AND form = 'OUTSTANDING_BALANCE')
    OR (capital_source = 'INTEGRATED' AND form = 'PROGRAMME_MONEY')),
  CONSTRAINT nothing_is_no_contribution CHECK (amount > 0 OR form = 'OUTSTANDING_BALANCE'),
  CONSTRAINT priced_forms_have_a_price CHECK (
    num_nonnulls(item, quantity_thousandths, unit, unit_price, unit_price_id, price_number,
                 price_date, price_issuer)
    = CASE WHEN form IN ('LABOUR_DAYS', 'LAND', 'IN_KIND') THEN 8 ELSE 0 END),
  -- Quantity times price, rounded once, half up, to whole đồng.
  CONSTRAINT value_is_quantity_times_price CHECK (
    unit_price IS NULL
    OR amount = div(quantity_thousandths::numeric * unit_price + 500, 1000)),
  CONSTRAINT credit_has_a_bank CHECK ((capital_source = 'CREDIT') = (bank IS NOT NULL)),
  CONSTRAINT balance_is_of_its_year CHECK (
    capital_source <> 'CREDIT' OR extract(year FROM effective_date) = year),
  -- INV-18: money of another programme carries where it comes from.
  CONSTRAINT inv_18_integrated_has_an_origin CHECK (
    num_nonnulls(origin_programme, origin_reference)
    = CASE WHEN capital_source = 'INTEGRATED' THEN 2 ELSE 0 END),
  -- A village collection is voluntary cash with an agreed purpose and level.
  CONSTRAINT collection_is_whole CHECK (
    num_nonnulls(collection_purpose, collection_agreed_on, collection_level) IN (0, 3)
    AND (collection_purpose IS NULL OR (capital_source = 'COMMUNITY' AND form = 'CASH'))
    AND (collection_reported_on IS NULL OR collection_purpose IS NOT NULL)),
  CONSTRAINT only_a_contribution_fulfils CHECK (
    commitment_id IS NULL OR step = 'CONTRIBUTION')
);
CREATE INDEX contribution_path ON contribution USING gin (locality_path);
CREATE INDEX contribution_year ON contribution (year, status);
CREATE INDEX contribution_project ON contribution (project_id) WHERE project_id IS NOT NULL;
CREATE UNIQUE INDEX contribution_is_corrected_once ON contribution (reverses)
  WHERE reverses IS NOT NULL AND status <> 'REJECTED';
CREATE INDEX contribution_origin ON contribution (origin_programme, origin_reference)
  WHERE origin_programme IS NOT NULL;
CREATE INDEX contribution_bank ON contribution (bank, locality_id, effective_date)
  WHERE bank IS NOT NULL;
GRANT UPDATE (version, status, decided_by, decided_person, decided_at, decision_note)
  ON contribution TO "${runtimeRole}";

-- INV-18: what the same programme gave under the same reference counts once in each step, and so
-- does the balance of a bank, place and day. What was rejected or taken back may come again.
CREATE FUNCTION contribution_counts_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reverses IS NOT NULL OR NEW.capital_source NOT IN ('INTEGRATED', 'CREDIT') THEN
    RETURN NEW;
  END IF;
  -- Two who record the same at once wait for each other here.
  PERFORM pg_advisory_xact_lock(hashtextextended(
    concat_ws(chr(31), 'contribution', NEW.step, NEW.origin_programme, NEW.origin_reference,
              NEW.bank, CASE WHEN NEW.bank IS NOT NULL THEN NEW.locality_id END,
              CASE WHEN NEW.bank IS NOT NULL THEN NEW.effective_date END), 0));
  IF EXISTS (
      SELECT 1 FROM contribution c
      WHERE c.step = NEW.step AND c.status <> 'REJECTED' AND c.reverses IS NULL
        AND ((c.origin_programme = NEW.origin_programme
              AND c.origin_reference = NEW.origin_reference)
          OR (c.bank = NEW.bank AND c.locality_id = NEW.locality_id
              AND c.effective_date = NEW.effective_date))
        AND NOT EXISTS (SELECT 1 FROM contribution r
                        WHERE r.reverses = c.id AND r.status = 'CONFIRMED')) THEN
    RAISE EXCEPTION 'INV-18: this money is recorded already' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_counts_once BEFORE INSERT ON contribution
  FOR EACH ROW EXECUTE FUNCTION contribution_counts_once();

CREATE FUNCTION contribution_has_the_price_of_its_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.unit_price_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM unit_price p
      WHERE p.id = NEW.unit_price_id AND p.form = NEW.form AND p.item = NEW.item
        AND p.unit = NEW.unit AND p.price = NEW.unit_price
        AND p.basis_number = NEW.price_number AND p.basis_date = NEW.price_date
        AND p.basis_issuer = NEW.price_issuer AND p.locality_id = ANY (NEW.locality_path)
        AND p.valid_from <= NEW.effective_date
        AND (p.valid_to IS NULL OR p.valid_to >= NEW.effective_date)) THEN
    RAISE EXCEPTION 'the unit price is not one of this place and day'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_has_the_price_of_its_day BEFORE INSERT ON contribution
  FOR EACH ROW EXECUTE FUNCTION contribution_has_the_price_of_its_day();

-- INV-13: a correction takes back exactly what was confirmed.
CREATE FUNCTION correction_repeats_the_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reverses IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM contribution c
      WHERE c.id = NEW.reverses AND c.status = 'CONFIRMED' AND c.reverses IS NULL
        AND (c.step, c.capital_source, c.form, c.locality_id, c.programme, c.year,
             c.effective_date, c.amount)
          = (NEW.step, NEW.capital_source, NEW.form, NEW.locality_id, NEW.programme, NEW.year,
             NEW.effective_date, NEW.amount)
        AND (c.component, c.project_id, c.bank, c.item, c.quantity_thousandths,
             c.origin_programme, c.origin_reference, c.collection_purpose)
          IS NOT DISTINCT FROM
            (NEW.component, NEW.project_id, NEW.bank, NEW.item, NEW.quantity_thousandths,
             NEW.origin_programme, NEW.origin_reference, NEW.collection_purpose)) THEN
    RAISE EXCEPTION 'INV-13: a correction repeats a confirmed record' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_repeats_the_original BEFORE INSERT ON contribution
  FOR EACH ROW EXECUTE FUNCTION correction_repeats_the_original();

CREATE FUNCTION contribution_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'RECORDED' THEN
    RAISE EXCEPTION 'INV-13: a decided record is never changed; correct it by one that names it'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_is_decided_once BEFORE UPDATE ON contribution
  FOR EACH ROW EXECUTE FUNCTION contribution_is_decided_once();

CREATE FUNCTION contributions_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'INV-13: contributions and unit prices are append-only'
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER contribution_append_only BEFORE DELETE OR TRUNCATE ON contribution
  FOR EACH STATEMENT EXECUTE FUNCTION contributions_are_append_only();
CREATE TRIGGER unit_price_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_price
  FOR EACH STATEMENT EXECUTE FUNCTION contributions_are_append_only();
