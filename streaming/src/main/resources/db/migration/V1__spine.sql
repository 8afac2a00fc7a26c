-- The spine. Run as migrator with the owner's role set, so that the owner owns everything and nobody who logs in does.
-- Rules that every later migration keeps: keys and foreign keys start with tenant_id; row-level security is forced; whatever names
-- a person (names, member ids, birth dates, addresses, account and claim numbers, free text) is ciphertext; money is numeric;
-- instants are timestamptz, service dates are date; migrations only append, and expand before they contract.

revoke all on schema public from public;
grant usage on schema remitstream to remitstream_app, remitstream_dispatch;

-- The tenant of the running transaction. After a SET LOCAL ends the setting reads '', hence the nullif.
create function current_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::uuid;

-- Eight virtual shards of the log: each has one leader at a time.
create function shard_of(tenant uuid) returns smallint language sql immutable parallel safe
  return (get_byte(uuid_send(tenant), 15) & 7)::smallint;

-- ── Tenants and access ────────────────────────────────────────────────────────────────────────────────────────────────

create table tenant (
  tenant_id       uuid primary key,
  name            text not null,
  retention_days  integer check (retention_days > 0),
  created_at      timestamptz not null default clock_timestamp()
);
create unique index tenant_name on tenant (name);

create table tenant_key (
  tenant_id          uuid not null references tenant,
  key_id             uuid not null,
  provider           text not null,
  wrapped_keyset     bytea not null,
  wrapped_index_key  bytea not null,
  primary_key        boolean not null default true,
  created_at         timestamptz not null default clock_timestamp(),
  primary key (tenant_id, key_id)
);
create unique index tenant_key_primary on tenant_key (tenant_id) where primary_key;

create table api_key (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  secret_hash  bytea not null,
  label        text not null default '',
  scopes       text[] not null,
  created_at   timestamptz not null default clock_timestamp(),
  expires_at   timestamptz,
  revoked_at   timestamptz,
  primary key (tenant_id, id)
);
create index api_key_id on api_key (id);

create table ticket (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  secret_hash  bytea not null,
  key_id       uuid not null,
  scopes       text[] not null,
  expires_at   timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, key_id) references api_key (tenant_id, id)
);
create index ticket_id on ticket (id);
create index ticket_expiry on ticket (expires_at);

-- What signs the tokens inside: no tenant's, private halves wrapped by the key provider.
create table signing_key (
  kid              text primary key,
  provider         text not null,
  wrapped_private  bytea not null,
  public_jwk       jsonb not null,
  created_at       timestamptz not null default clock_timestamp()
);

-- ── Documents ─────────────────────────────────────────────────────────────────────────────────────────────────────────

create table document (
  tenant_id       uuid not null references tenant,
  id              uuid not null,
  revision        integer not null default 1,
  status          text not null,
  stage           text not null default 'RECEIVED',
  category        text,
  document_type   text,
  content_type    text not null,
  size_bytes      bigint not null,
  file_name       bytea,                      -- ciphertext
  content_hash    bytea,                      -- ciphertext of the SHA-256, which would tell a known document
  wrapped_key     bytea,                      -- the data key, wrapped by the tenant's; null once destroyed
  key_id          uuid,
  claims_read     integer not null default 0,
  claims_total    integer,
  remittances     integer not null default 0,
  lines           integer not null default 0,
  findings        integer not null default 0,
  balanced        boolean,
  problem_code    text,
  problem_detail  text,
  received_at     timestamptz not null,
  updated_at      timestamptz not null,
  completed_at    timestamptz,
  deleted_at      timestamptz,                -- the row of a deleted document is its tombstone
  primary key (tenant_id, id)
);
create index document_newest on document (tenant_id, received_at desc, id desc) where deleted_at is null;

create table remittance (
  tenant_id       uuid not null,
  id              uuid not null,
  document_id     uuid not null,
  ordinal         integer not null,
  payment_amount  numeric,
  payment_date    date,
  balanced        boolean,
  detail          jsonb not null,
  identity        bytea not null,             -- ciphertext: names, addresses, trace and reference numbers
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create unique index remittance_place on remittance (tenant_id, document_id, ordinal);

create table claim (
  tenant_id               uuid not null,
  id                      uuid not null,
  document_id             uuid not null,
  remittance_id           uuid not null,
  remittance_ordinal      integer not null,
  ordinal                 integer not null,   -- within its remittance
  status                  text,
  charge                  numeric,
  paid                    numeric,
  patient_responsibility  numeric,
  allowed                 numeric,
  service_from            date,
  service_to              date,
  lines                   integer not null,
  detail                  jsonb not null,     -- lines and adjustments, without identifiers
  identity                bytea not null,     -- ciphertext
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id),
  foreign key (tenant_id, remittance_id) references remittance (tenant_id, id)
);
create unique index claim_place on claim (tenant_id, document_id, remittance_ordinal, ordinal);
create index claim_remittance on claim (tenant_id, remittance_id);

create table finding (
  tenant_id    uuid not null,
  document_id  uuid not null,
  ordinal      integer not null,
  rule         text not null,
  severity     text not null,
  message      text not null,
  pointer      text,
  expected     text,
  actual       text,
  difference   text,
  primary key (tenant_id, document_id, ordinal),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);

-- Blind index: exact search over encrypted fields without a GIN index, which row-level security would leave unused.
create table search_token (
  tenant_id    uuid not null,
  field        text not null,
  token        bigint not null,
  document_id  uuid not null,
  claim_id     uuid not null,                 -- the document's own id for tokens of the document
  primary key (tenant_id, field, token, claim_id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create index search_token_document on search_token (tenant_id, document_id);

create table idempotency (
  tenant_id     uuid not null references tenant,
  key_hash      bytea not null,
  operation     text not null,
  fingerprint   bytea,                        -- keyed hash of the request; null while the first one runs
  document_id   uuid,
  locked_until  timestamptz not null,
  created_at    timestamptz not null default clock_timestamp(),
  primary key (tenant_id, operation, key_hash)
);
create index idempotency_age on idempotency (tenant_id, created_at);

-- ── Work across tenants: jobs, the outbox, the log. No PHI in these tables. ───────────────────────────────────────────────

create table job (
  tenant_id      uuid not null,
  id             uuid not null,
  document_id    uuid not null,
  kind           text not null,
  size_bytes     bigint not null default 0,   -- what there is to read: large jobs must leave a worker to small ones
  state          text not null default 'DUE' check (state in ('DUE', 'RUNNING', 'DONE', 'QUARANTINED', 'CANCELLED')),
  attempts       integer not null default 0,  -- counted before the work
  deferrals      integer not null default 0,  -- put off since a part was away, which is no attempt
  due_at         timestamptz not null default clock_timestamp(),
  lease_owner    text,
  lease_token    bigint not null default 0,   -- the fence: raised by every lease and by whatever ends the job
  lease_until    timestamptz,
  correlationid  text,
  traceparent    text,
  created_at     timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create unique index job_document on job (tenant_id, document_id, kind);
create index job_due on job (kind, tenant_id, due_at) where state = 'DUE';
create index job_leased on job (lease_until) where state = 'RUNNING';

-- Whose turn it is: the tenant served longest ago goes first.
create table job_turn (
  tenant_id  uuid not null references tenant,
  kind       text not null,
  served_at  timestamptz not null default '-infinity',
  primary key (tenant_id, kind)
);
create index job_turn_next on job_turn (kind, served_at);

create table tenant_log (
  tenant_id  uuid primary key references tenant,
  epoch      integer not null default 1,
  position   bigint not null default 0,       -- of the newest event
  trimmed    bigint not null default 0        -- events up to here are gone; only ever a prefix
);

-- One row an event: outbox until the sequencer gives it its position, log from then on. `sequence` orders events that depend on
-- one another, since a cause commits before its effect is written; `position` is contiguous in its tenant's log.
create table event (
  tenant_id      uuid not null references tenant,
  id             uuid not null,
  sequence       bigint generated always as identity,
  shard          smallint not null generated always as (shard_of(tenant_id)) stored,
  position       bigint,
  batch          bigint,                      -- in which it was sequenced; with `sequence`, the order of publishing
  published      boolean not null default false,
  type           text not null,
  subject        text not null,
  time           timestamptz not null,
  dataschema     text not null,
  actor          text not null,
  correlationid  text not null,
  traceparent    text,
  data           jsonb not null,
  primary key (tenant_id, id)
);
create unique index event_log on event (tenant_id, position) where position is not null;
create index event_outbox on event (shard, sequence) where position is null;
create index event_unpublished on event (shard, batch, sequence) where position is not null and not published;
create sequence event_batch;

create table lease (
  name   text primary key,
  owner  text not null,
  epoch  bigint not null,
  until  timestamptz not null
);

-- ── Who may do what ───────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['tenant', 'tenant_key', 'api_key', 'ticket', 'document', 'remittance', 'claim', 'finding',
                           'search_token', 'idempotency', 'job', 'job_turn', 'tenant_log', 'event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I to remitstream_app
                      using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to remitstream_app', t);
  end loop;
  foreach t in array array['tenant', 'api_key', 'ticket', 'job', 'job_turn', 'tenant_log', 'event'] loop
    execute format('create policy across_tenants on %I to remitstream_dispatch using (true) with check (true)', t);
  end loop;
end $$;

-- A tenant's name is never changed by the tenant, and nobody unmakes one.
revoke update, delete on tenant from remitstream_app;
grant update (retention_days) on tenant to remitstream_app;
-- A tenant appends to its log; places are given, and the log is trimmed as a prefix, by dispatch only.
revoke insert, update, delete on event, tenant_log from remitstream_app;
grant insert (tenant_id, id, type, subject, time, dataschema, actor, correlationid, traceparent, data) on event to remitstream_app;
grant insert (tenant_id) on tenant_log to remitstream_app;

grant select on tenant, api_key to remitstream_dispatch;
grant select, delete on ticket to remitstream_dispatch;
grant select, update on job to remitstream_dispatch;
grant select, insert, update on job_turn to remitstream_dispatch;
grant select, insert, update on tenant_log to remitstream_dispatch;
grant select, update, delete on event to remitstream_dispatch;
grant usage on sequence event_batch to remitstream_dispatch;
grant select, insert, update, delete on lease to remitstream_dispatch;
grant select, insert on signing_key to remitstream_dispatch;
