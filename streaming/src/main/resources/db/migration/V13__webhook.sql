-- Webhooks: who is told, each delivery with its attempts, and signed statements of what was sent. None of these tables holds PHI:
-- bodies are thin events, and what is confidential (address, headers, description, secrets, answers) is ciphertext under a key of
-- the endpoint's own, which deleting the endpoint destroys.

create table webhook_endpoint (
  tenant_id            uuid not null references tenant,
  id                   uuid not null,
  revision             integer not null default 1,   -- raised by every change of what its owner sets, secrets included
  state                text not null default 'PENDING' check (state in ('PENDING', 'ACTIVE', 'PAUSED', 'DISABLED', 'DELETED')),
  reason               text check (reason in ('OWNER', 'GONE', 'FAILING', 'CHALLENGE')),
  event_types          text[] not null default '{}', -- none means every type
  scheme               text not null default 'v1' check (scheme in ('v1', 'v1a')),
  ordered              boolean not null default false,
  concurrency          integer not null default 8 check (concurrency between 1 and 64),
  config               bytea,                         -- ciphertext
  public_key           text not null,                 -- whpk_…, of what signs v1a and the statements
  wrapped_key          bytea,                         -- null once destroyed
  key_id               uuid,
  sequence             bigint not null default 0,     -- of its newest event delivery: contiguous from 1
  proven               bigint not null default 0,     -- statements cover the deliveries up to here
  stated_at            timestamptz not null default clock_timestamp(),
  statement_asked_at   timestamptz,                   -- its owner does not want to wait for the next statement
  failing_since        timestamptz,                   -- the first failure since the last success
  failures             integer not null default 0,    -- in a row
  warned_at            timestamptz,
  not_before           timestamptz,                   -- nothing is sent earlier: its breaker, or its own Retry-After
  created_at           timestamptz not null default clock_timestamp(),
  updated_at           timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  check (state = 'DELETED' or (config is not null and wrapped_key is not null and key_id is not null))
);
create index webhook_endpoint_failing on webhook_endpoint (failing_since) where failing_since is not null;
create index webhook_endpoint_asked on webhook_endpoint (statement_asked_at) where statement_asked_at is not null;

-- Up to which place of its tenant's log deliveries have been made. The log is never trimmed past it.
create table webhook_feed (
  tenant_id  uuid primary key references tenant,
  epoch      integer not null default 1,
  position   bigint not null default 0
);

create table webhook_delivery (
  tenant_id     uuid not null,
  endpoint_id   uuid not null,
  id            uuid not null,
  kind          text not null check (kind in ('EVENT', 'TEST', 'CHALLENGE', 'REPLAY')),
  sequence      bigint,                                -- of an EVENT: its place among the endpoint's
  event_id      uuid not null,                         -- the header webhook-id: the same on every attempt and replay
  event_type    text not null,
  position      bigint,                                -- of the event in its tenant's log
  body          text not null,                         -- the very bytes of every attempt, in UTF-8
  state         text not null default 'DUE' check (state in ('DUE', 'RUNNING', 'DELIVERED', 'FAILED', 'CANCELLED')),
  attempts      integer not null default 0,            -- counted before the sending
  due_at        timestamptz not null default clock_timestamp(),
  lease_owner   text,
  lease_token   bigint not null default 0,             -- the fence, raised by every lease
  lease_until   timestamptz,
  target        bytea,                                 -- ciphertext of another address than the endpoint's
  traceparent   text,
  created_at    timestamptz not null default clock_timestamp(),
  delivered_at  timestamptz,
  primary key (tenant_id, endpoint_id, id),
  foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id),
  check ((kind = 'EVENT') = (sequence is not null))
);
create unique index webhook_delivery_sequence on webhook_delivery (tenant_id, endpoint_id, sequence) where sequence is not null;
create index webhook_delivery_due on webhook_delivery (tenant_id, endpoint_id, due_at) where state = 'DUE';
create index webhook_delivery_unfinished on webhook_delivery (tenant_id, endpoint_id, sequence) where state in ('DUE', 'RUNNING');
create index webhook_delivery_asked on webhook_delivery (tenant_id, endpoint_id, due_at) where state = 'DUE' and kind <> 'EVENT';
create index webhook_delivery_running on webhook_delivery (tenant_id, endpoint_id, lease_until) where state = 'RUNNING';

create table webhook_attempt (
  tenant_id    uuid not null,
  endpoint_id  uuid not null,
  delivery_id  uuid not null,
  number       integer not null,
  at           timestamptz not null,
  outcome      text not null,
  status       integer,
  latency_ms   integer not null,
  response     bytea,                                  -- ciphertext of at most 1 KiB
  primary key (tenant_id, endpoint_id, delivery_id, number),
  foreign key (tenant_id, endpoint_id, delivery_id) references webhook_delivery (tenant_id, endpoint_id, id) on delete cascade
);

create table webhook_statement (
  tenant_id      uuid not null,
  endpoint_id    uuid not null,
  id             uuid not null,
  from_sequence  bigint not null,
  to_sequence    bigint not null,
  root           bytea not null,                       -- of the Merkle tree (RFC 6962) over what was sent
  statement      text not null,                        -- the signed bytes, in UTF-8
  signature      bytea not null,                       -- Ed25519, by the endpoint's key
  made_at        timestamptz not null,
  primary key (tenant_id, endpoint_id, id),
  foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id)
);
create unique index webhook_statement_range on webhook_statement (tenant_id, endpoint_id, from_sequence);

do $$
declare t text;
begin
  foreach t in array array['webhook_endpoint', 'webhook_feed', 'webhook_delivery', 'webhook_attempt', 'webhook_statement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I to remitstream_app
                      using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('create policy across_tenants on %I to remitstream_dispatch using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to remitstream_app', t);
  end loop;
end $$;

grant select, update on webhook_endpoint to remitstream_dispatch;
grant select, update on webhook_feed to remitstream_dispatch;
grant select, insert, update, delete on webhook_delivery, webhook_attempt to remitstream_dispatch;
grant select, insert on webhook_statement to remitstream_dispatch;
