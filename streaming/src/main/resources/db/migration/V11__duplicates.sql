-- The same file and the same payment are looked for by their tokens, the oldest document first: ids are in the order of time.
drop index document_hash;
create index document_hash on document (tenant_id, hash_token, id) where deleted_at is null;
-- The payments of one document, among the many tokens of its claims.
create index search_token_payment on search_token (tenant_id, document_id) where field = 'PAYMENT';
