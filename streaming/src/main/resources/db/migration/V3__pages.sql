-- Documents of pages: where each value stood, how far the reading is, and the password that a locked document was given.
create table evidence (
  tenant_id           uuid not null,
  id                  uuid not null,
  document_id         uuid not null,
  ordinal             integer not null,        -- within the document, in the order of writing
  remittance_ordinal  integer not null,
  claim_ordinal       integer not null,        -- -1 for what belongs to the remittance itself
  identity            bytea not null,          -- ciphertext of JSON: by pointer, page, box, text, method and confidence
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create unique index evidence_place on evidence (tenant_id, document_id, ordinal);
create index evidence_claim on evidence (tenant_id, document_id, remittance_ordinal, claim_ordinal);

alter table evidence enable row level security;
alter table evidence force row level security;
create policy own_rows on evidence to remitstream_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on evidence to remitstream_app;

alter table document add column pages_read integer;
alter table document add column pages_total integer;
alter table document add column password bytea;   -- ciphertext
