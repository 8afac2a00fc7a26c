-- Who holds an idempotency key is told by a number of its own: the lock is short and renewed while the upload runs, so that
-- a process that dies leaves its key free within seconds.
alter table idempotency add column hold uuid;
