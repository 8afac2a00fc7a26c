package io.remitstream.workers.notification;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.Contacts.Along;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.notification.QuietHours;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts and events of the tests, in a database. */
record Cast(Bench bench) {

  static final String PHONE = "+14155550123";

  static Profile profile(String email, @Nullable QuietHours quiet) {
    return new Profile(
        "Ada", email, PHONE, "en", ZoneId.of("America/New_York"), quiet, LocalTime.of(8, 0));
  }

  UUID contact(TenantId tenant, Profile profile, Preference... chosen) {
    return bench
        .bean(Contacts.class)
        .create(profile, new Preferences(List.of(chosen)), Along.NOTHING)
        .contextWrite(Tenancy.of(tenant)::apply)
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow()
        .id();
  }

  /** In its place, as the sequencer leaves it; returns its id. */
  UUID event(TenantId tenant, long position, String type, String data) {
    UUID id = Ids.next();
    bench.seen(
        """
        with placed as (
          insert into event (tenant_id, id, position, type, subject, time, dataschema, actor, correlationid, data)
          values ('%1$s', '%2$s', %3$d, '%4$s', '%5$s', now(), 'schema', 'test', 'request-7', '%6$s'))
        insert into tenant_log (tenant_id, position) values ('%1$s', %3$d)
        on conflict (tenant_id) do update set position = excluded.position
        """
            .formatted(tenant, id, position, type, Ids.next(), data));
    return id;
  }

  /** Many at once, behind one another from 1 on. */
  void events(TenantId tenant, int many, String type) {
    bench.seen(
        """
        with placed as (
          insert into event (tenant_id, id, position, type, subject, time, dataschema, actor, correlationid, data)
          select '%1$s', gen_random_uuid(), n, '%3$s', gen_random_uuid()::text, now(), 'schema', 'test', 'r', '{}'
          from generate_series(1, %2$d) n)
        insert into tenant_log (tenant_id, position) values ('%1$s', %2$d)
        on conflict (tenant_id) do update set position = excluded.position
        """
            .formatted(tenant, many, type));
  }
}
