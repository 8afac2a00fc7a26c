-- How sure the least sure leaf is: of a claim, and of its document, so that the queue can tell without opening anything.
alter table evidence add column confidence double precision;
alter table document add column lowest_confidence double precision;
