-- SPDX-FileCopyrightText: 2026 The Twinline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- PostgreSQL 15 under its old names. Schema "beforeN" makes a server look as one before version N: it offers what was
-- called otherwise, and hides what did not exist. A search_path of all schemas above a version, the lowest first, and
-- pg_catalog last, gives that version. It is no old server: how one truly answers was never seen, only read of.

CREATE SCHEMA before15;
CREATE FUNCTION before15.pg_is_in_backup() RETURNS boolean LANGUAGE sql AS 'SELECT false';

CREATE SCHEMA before13;
CREATE VIEW before13.pg_replication_slots AS
    SELECT slot_name, plugin, slot_type, datoid, database, temporary, active, active_pid, xmin, catalog_xmin,
        restart_lsn, confirmed_flush_lsn
    FROM pg_catalog.pg_replication_slots;
CREATE VIEW before13.pg_stat_wal_receiver AS
    SELECT pid, status, receive_start_lsn, receive_start_tli, flushed_lsn AS received_lsn, received_tli,
        last_msg_send_time, last_msg_receipt_time, latest_end_lsn, latest_end_time, slot_name, sender_host, sender_port,
        conninfo
    FROM pg_catalog.pg_stat_wal_receiver;

CREATE SCHEMA before12;
CREATE VIEW before12.pg_stat_replication AS
    SELECT pid, usesysid, usename, application_name, client_addr, client_hostname, client_port, backend_start,
        backend_xmin, state, sent_lsn, write_lsn, flush_lsn, replay_lsn, write_lag, flush_lag, replay_lag, sync_priority,
        sync_state
    FROM pg_catalog.pg_stat_replication;
CREATE FUNCTION before12.pg_ls_archive_statusdir(OUT name text) RETURNS SETOF text LANGUAGE plpgsql
    AS 'BEGIN RAISE undefined_function; END';

CREATE SCHEMA before11;
CREATE VIEW before11.pg_stat_wal_receiver AS
    SELECT pid, status, receive_start_lsn, receive_start_tli, received_lsn, received_tli, last_msg_send_time,
        last_msg_receipt_time, latest_end_lsn, latest_end_time, slot_name, conninfo
    FROM before13.pg_stat_wal_receiver;

CREATE SCHEMA before10;
CREATE FUNCTION before10.pg_current_xlog_location() RETURNS pg_lsn LANGUAGE sql
    AS 'SELECT pg_catalog.pg_current_wal_lsn()';
CREATE FUNCTION before10.pg_last_xlog_receive_location() RETURNS pg_lsn LANGUAGE sql
    AS 'SELECT pg_catalog.pg_last_wal_receive_lsn()';
CREATE FUNCTION before10.pg_last_xlog_replay_location() RETURNS pg_lsn LANGUAGE sql
    AS 'SELECT pg_catalog.pg_last_wal_replay_lsn()';
CREATE FUNCTION before10.pg_is_xlog_replay_paused() RETURNS boolean LANGUAGE sql
    AS 'SELECT pg_catalog.pg_is_wal_replay_paused()';
CREATE FUNCTION before10.pg_xlogfile_name(pg_lsn) RETURNS text LANGUAGE sql
    AS 'SELECT pg_catalog.pg_walfile_name($1)';
CREATE FUNCTION before10.pg_xlog_location_diff(pg_lsn, pg_lsn) RETURNS numeric LANGUAGE sql
    AS 'SELECT pg_catalog.pg_wal_lsn_diff($1, $2)';
CREATE FUNCTION before10.pg_ls_dir(text) RETURNS SETOF text LANGUAGE sql
    AS $$SELECT pg_catalog.pg_ls_dir(pg_catalog.replace($1, 'pg_xlog', 'pg_wal'))$$;
CREATE FUNCTION before10.pg_current_wal_lsn() RETURNS pg_lsn LANGUAGE plpgsql AS 'BEGIN RAISE undefined_function; END';
CREATE FUNCTION before10.pg_last_wal_receive_lsn() RETURNS pg_lsn LANGUAGE plpgsql AS 'BEGIN RAISE undefined_function; END';
CREATE FUNCTION before10.pg_last_wal_replay_lsn() RETURNS pg_lsn LANGUAGE plpgsql AS 'BEGIN RAISE undefined_function; END';
CREATE FUNCTION before10.pg_is_wal_replay_paused() RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RAISE undefined_function; END';
CREATE FUNCTION before10.pg_walfile_name(pg_lsn) RETURNS text LANGUAGE plpgsql AS 'BEGIN RAISE undefined_function; END';
CREATE FUNCTION before10.pg_has_role(name, name, text) RETURNS boolean LANGUAGE plpgsql
    AS 'BEGIN RAISE undefined_object; END'; -- no such role yet
CREATE VIEW before10.pg_stat_activity AS
    SELECT datid, datname, pid, usesysid, usename, application_name, client_addr, client_hostname, client_port,
        backend_start, xact_start, query_start, state_change, wait_event_type, wait_event, state, backend_xid,
        backend_xmin, query
    FROM pg_catalog.pg_stat_activity WHERE datid IS NOT NULL;
CREATE VIEW before10.pg_stat_replication AS
    SELECT pid, usesysid, usename, application_name, client_addr, client_hostname, client_port, backend_start,
        backend_xmin, state, sent_lsn AS sent_location, write_lsn AS write_location, flush_lsn AS flush_location,
        replay_lsn AS replay_location, sync_priority, sync_state
    FROM pg_catalog.pg_stat_replication;

CREATE SCHEMA before96;
CREATE VIEW before96.pg_stat_wal_receiver AS SELECT;
CREATE FUNCTION before96.pg_control_system(OUT system_identifier bigint) LANGUAGE plpgsql
    AS 'BEGIN RAISE undefined_function; END';
CREATE FUNCTION before96.pg_control_checkpoint(OUT timeline_id integer) LANGUAGE plpgsql
    AS 'BEGIN RAISE undefined_function; END';

CREATE SCHEMA before95;
CREATE FUNCTION before95.current_setting(text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    IF $1 = 'cluster_name' THEN
        RAISE undefined_object;
    END IF;
    RETURN pg_catalog.current_setting($1);
END $$;

CREATE SCHEMA before94;
CREATE VIEW before94.pg_replication_slots AS SELECT;
CREATE VIEW before94.pg_stat_archiver AS SELECT;
CREATE VIEW before94.pg_settings AS
    SELECT * FROM pg_catalog.pg_settings
    WHERE name NOT IN ('cluster_name', 'max_replication_slots', 'max_worker_processes', 'wal_log_hints');
CREATE FUNCTION before94.pg_current_xlog_location() RETURNS text LANGUAGE sql
    AS 'SELECT pg_catalog.pg_current_wal_lsn()::text';
CREATE FUNCTION before94.pg_last_xlog_receive_location() RETURNS text LANGUAGE sql
    AS 'SELECT pg_catalog.pg_last_wal_receive_lsn()::text';
CREATE FUNCTION before94.pg_last_xlog_replay_location() RETURNS text LANGUAGE sql
    AS 'SELECT pg_catalog.pg_last_wal_replay_lsn()::text';
CREATE FUNCTION before94.pg_xlogfile_name(text) RETURNS text LANGUAGE sql
    AS 'SELECT pg_catalog.pg_walfile_name($1::pg_lsn)';
CREATE FUNCTION before94.pg_xlog_location_diff(text, text) RETURNS numeric LANGUAGE sql
    AS 'SELECT pg_catalog.pg_wal_lsn_diff($1::pg_lsn, $2::pg_lsn)';
CREATE VIEW before94.pg_stat_replication AS
    SELECT pid, usesysid, usename, application_name, client_addr, client_hostname, client_port, backend_start, state,
        sent_location::text, write_location::text, flush_location::text, replay_location::text, sync_priority, sync_state
    FROM before10.pg_stat_replication;

CREATE SCHEMA before93;
CREATE FUNCTION before93.pg_is_in_backup() RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RAISE undefined_function; END';
CREATE VIEW before93.pg_settings AS
    SELECT * FROM before94.pg_settings WHERE name NOT IN ('data_checksums', 'wal_sender_timeout');

CREATE SCHEMA before92;
CREATE FUNCTION before92.pg_xlog_location_diff(text, text) RETURNS numeric LANGUAGE plpgsql
    AS 'BEGIN RAISE undefined_function; END';
CREATE VIEW before92.pg_stat_activity AS
    SELECT datid, datname, pid AS procpid, usesysid, usename, application_name, client_addr, client_hostname, client_port,
        backend_start, xact_start, query_start, wait_event IS NOT NULL AS waiting, query AS current_query
    FROM before10.pg_stat_activity;
CREATE VIEW before92.pg_stat_replication AS
    SELECT pid AS procpid, usesysid, usename, application_name, client_addr, client_hostname, client_port, backend_start,
        state, sent_location, write_location, flush_location, replay_location, sync_priority, sync_state
    FROM before94.pg_stat_replication;

DO $$
DECLARE layer text;
BEGIN
    FOREACH layer IN ARRAY ARRAY['before15', 'before13', 'before12', 'before11', 'before10', 'before96', 'before95',
                                 'before94', 'before93', 'before92'] LOOP
        EXECUTE 'GRANT USAGE ON SCHEMA ' || layer || ' TO PUBLIC';
        EXECUTE 'GRANT SELECT ON ALL TABLES IN SCHEMA ' || layer || ' TO PUBLIC';
    END LOOP;
END $$;
SELECT 'made';
