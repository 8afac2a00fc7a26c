-- Documents that a person looks at: what was corrected and decided, who holds one, and which documents are the same.
create table review_entry (
  tenant_id    uuid not null,
  id           uuid not null,
  document_id  uuid not null,
  action       text not null check (action in ('CORRECTED', 'APPROVED', 'REJECTED', 'REPROCESSED')),
  revision     integer not null,              -- that it made
  pointer      text,                          -- of the leaf that was corrected: names and ordinals only
  applied      boolean not null default true, -- false where the document was read again since, and the correction no longer fits
  actor        text not null,
  made_at      timestamptz not null default clock_timestamp(),
  identity     bytea not null,                -- ciphertext: the value before and after, and the reason
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create index review_entry_document on review_entry (tenant_id, document_id, id);

create table review_lease (
  tenant_id    uuid not null,
  document_id  uuid not null,
  holder       text not null,
  token        uuid not null,
  until        timestamptz not null,
  primary key (tenant_id, document_id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['review_entry', 'review_lease'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I to remitstream_app
                      using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to remitstream_app', t);
  end loop;
end $$;

-- The queue: documents that wait for a person.
create index document_review on document (tenant_id, received_at, id)
  where deleted_at is null and status in ('REVIEW_REQUIRED', 'PARTIAL');

-- The same file or the same payment, known from earlier documents. The token is a blind index of the file's hash.
alter table document add column hash_token bigint;
alter table document add column duplicate_of uuid[] not null default '{}';
create index document_hash on document (tenant_id, hash_token) where deleted_at is null;
