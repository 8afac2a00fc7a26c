-- A tenant may send something of its own to one of its webhooks: it is delivered, listed and counted as tests and replays are.
alter table webhook_delivery drop constraint webhook_delivery_kind_check;
alter table webhook_delivery add constraint webhook_delivery_kind_check
  check (kind in ('EVENT', 'TEST', 'CHALLENGE', 'REPLAY', 'MESSAGE'));
