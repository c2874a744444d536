-- As every service has it: what nobody thought about is append-only.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO "${runtimeRole}";
