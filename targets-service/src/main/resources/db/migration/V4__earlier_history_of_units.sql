-- A tree older than all known ones makes units and their attributes begin earlier; what is known of
-- a day never changes by it.
GRANT UPDATE (valid_from) ON locality TO "${runtimeRole}";
GRANT UPDATE (valid_from) ON locality_code TO "${runtimeRole}";
GRANT UPDATE (valid_from) ON locality_name TO "${runtimeRole}";
GRANT UPDATE (valid_from) ON locality_parent TO "${runtimeRole}";
