-- Notifications: who is told what, over which channel, and what became of it. What names a person (name, addresses, language, time
-- zone, hours) is ciphertext under a key of the contact's own, which deleting the contact destroys; a notification holds ids, counts
-- and states, never what a document says.

create table contact (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  revision     integer not null default 1,
  account_id   uuid,                          -- the person's account, once people have accounts
  profile      bytea,                         -- ciphertext; null once deleted
  preferences  jsonb not null default '[]',   -- event, channel and pace, without anything of the person
  blocked      text[] not null default '{}',  -- channels whose address was refused for good
  wrapped_key  bytea,                         -- null once destroyed
  key_id       uuid,
  created_at   timestamptz not null default clock_timestamp(),
  updated_at   timestamptz not null default clock_timestamp(),
  deleted_at   timestamptz,
  primary key (tenant_id, id),
  check (deleted_at is not null or (profile is not null and wrapped_key is not null and key_id is not null))
);

-- Up to which place of its tenant's log notifications have been made. Made with the first contact, at the log's head; the log is
-- never trimmed past it.
create table notification_feed (
  tenant_id  uuid primary key references tenant,
  epoch      integer not null default 1,
  position   bigint not null default 0,
  served_at  timestamptz not null default '-infinity'  -- of its sending: the tenant served longest ago goes first
);

create table notification (
  tenant_id     uuid not null,
  id            uuid not null,
  kind          text not null check (kind in ('EVENT', 'DIGEST', 'DIRECT', 'SAMPLE')),
  contact_id    uuid not null,
  channel       text not null check (channel in ('EMAIL', 'SMS', 'IN_APP')),
  event_id      uuid,                         -- null where no event of the log caused it
  event_type    text not null,
  subject       text,                         -- of the event: a document's id
  data          jsonb not null default '{}',  -- of the event: thin
  digest_id     uuid,                         -- the digest that tells it
  state         text not null check (state in ('DUE', 'GATHERED', 'RUNNING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'SUPPRESSED')),
  problem       text,                         -- a slug
  provider      text,
  provider_id   text,                         -- what the provider calls the message
  attempts      integer not null default 0,
  due_at        timestamptz not null,
  lease_owner   text,
  lease_token   bigint not null default 0,
  lease_until   timestamptz,
  created_at    timestamptz not null default clock_timestamp(),
  sent_at       timestamptz,
  delivered_at  timestamptz,
  read_at       timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, digest_id) references notification (tenant_id, id) on delete set null (digest_id)
);
create unique index notification_once on notification (tenant_id, contact_id, channel, event_id) where event_id is not null;
create unique index notification_digest on notification (tenant_id, contact_id, channel, due_at) where kind = 'DIGEST' and state = 'DUE';
create index notification_gathered on notification (tenant_id, digest_id) where digest_id is not null;
create index notification_due on notification (tenant_id, due_at) where state = 'DUE';
create index notification_leased on notification (lease_until) where state = 'RUNNING';
create index notification_inbox on notification (tenant_id, contact_id, id);
create index notification_by_id on notification (id);

-- What a tenant says in place of the words that come with the service.
create table notification_template (
  tenant_id   uuid not null references tenant,
  event_type  text not null,
  channel     text not null check (channel in ('EMAIL', 'SMS', 'IN_APP')),
  language    text not null,
  subject     text,
  body        text not null,
  html        text,
  updated_at  timestamptz not null default clock_timestamp(),
  primary key (tenant_id, event_type, channel, language)
);

create table notification_branding (
  tenant_id   uuid primary key references tenant,
  name        text not null,
  logo        text,
  colour      text,
  updated_at  timestamptz not null default clock_timestamp()
);

-- Where mail and text messages end up while no provider is set.
create table notification_outbox (
  tenant_id        uuid not null,
  id               uuid not null,
  contact_id       uuid not null,
  notification_id  uuid not null,
  channel          text not null check (channel in ('EMAIL', 'SMS', 'IN_APP')),
  message          bytea not null,            -- ciphertext under the contact's key: recipient, subject and text
  made_at          timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['contact', 'notification_feed', 'notification', 'notification_template', 'notification_branding',
                           'notification_outbox'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I to remitstream_app
                      using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to remitstream_app', t);
  end loop;
  foreach t in array array['notification_feed', 'notification'] loop
    execute format('create policy across_tenants on %I to remitstream_dispatch using (true) with check (true)', t);
  end loop;
end $$;

grant select, update on notification_feed to remitstream_dispatch;
grant select, update, delete on notification to remitstream_dispatch;
