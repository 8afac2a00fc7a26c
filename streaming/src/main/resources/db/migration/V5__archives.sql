-- Files of an archive are documents of their own: which archive a document came in, and as which of its files.
alter table document add column parent_id uuid;
alter table document add column entry integer check (entry >= 0);
alter table document add foreign key (tenant_id, parent_id) references document (tenant_id, id);
-- An attempt that is repeated takes no file twice.
create unique index document_entry on document (tenant_id, parent_id, entry) where parent_id is not null;
