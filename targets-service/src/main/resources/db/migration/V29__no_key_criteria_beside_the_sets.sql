-- The sets say which of their criteria are key; a second list of numbers contradicted them.
DROP TABLE revocation_key_criterion;
