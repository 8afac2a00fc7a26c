-- How an 835 worded a header, a claim or its provider adjustments, where it is not how the record alone would be written.
create table wording (
  tenant_id           uuid not null,
  id                  uuid not null,
  document_id         uuid not null,
  remittance_ordinal  integer not null,
  claim_ordinal       integer not null,       -- within its remittance; -2 the header, -1 the provider adjustments
  wording             bytea not null,         -- ciphertext: names and numbers of people stand in it
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create unique index wording_place on wording (tenant_id, document_id, remittance_ordinal, claim_ordinal);

alter table wording enable row level security;
alter table wording force row level security;
create policy own_rows on wording to remitstream_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on wording to remitstream_app;
