-- Who decided to end a recognition: the authority that recognised. Null for decisions recorded
-- before that was looked at, and for the other steps.
ALTER TABLE recognition_revocation_step ADD COLUMN authority text CHECK (authority <> '');
