package io.remitstream.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.NotificationConfiguration;
import io.remitstream.streaming.notification.Pace;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.retention.OldRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From the log to rows, and who holds which of them. */
@Timeout(120)
class NotificationFeedTest {

  private static final Instant NOW = Instant.parse("2026-06-10T16:20:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static Bench bench;
  private static Cast cast;

  @BeforeAll
  static void start() {
    bench =
        new Bench(
            Infrastructure.withDatabase(),
            new String[0],
            KeysConfiguration.class,
            NotificationConfiguration.class);
    cast = new Cast(bench);
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void everyEventShouldMakeItsNotificationsOnceWhenTwoProcessesReadAtOnce() {
    TenantId tenant = bench.tenant();
    cast.contact(tenant, Cast.profile("ada@clinic.example", null));
    cast.events(tenant, 250, "document.failed");

    Flux.merge(readToTheEnd(tenant), readToTheEnd(tenant)).then().block(Bench.TIMEOUT);

    assertThat(rows(tenant, "event_type = 'document.failed' and channel = 'EMAIL'")).hasSize(250);
    assertThat(rows(tenant, "event_type = 'document.failed' and channel = 'IN_APP'")).hasSize(250);
    assertThat(position(tenant)).isEqualTo("250");
    assertThat(announced(tenant)).hasSize(250);
  }

  @Test
  void notificationOfTheAppShouldStandInTheLogWithWhatCausedIt() {
    TenantId tenant = bench.tenant();
    UUID contact = cast.contact(tenant, Cast.profile("ada@clinic.example", null));
    cast.event(tenant, 1, "document.failed", "{\"problem\":\"not-an-835\"}");

    readToTheEnd(tenant).block(Bench.TIMEOUT);

    assertThat(
            bench.seen(
                """
                select e.data->>'contactId' || ' ' || (e.data->>'event') || ' ' || e.correlationid
                from event e join notification n on n.id::text = e.subject and n.subject = e.data->>'about'
                where e.tenant_id = '%s' and e.type = 'notification.created'
                """
                    .formatted(tenant)))
        .containsExactly(contact + " document.failed request-7");
  }

  /** The connection dies at the transaction's last statement, with everything written. */
  @Test
  void crashBeforeTheCommitShouldNeitherLoseNorDouble() {
    TenantId tenant = bench.tenant();
    cast.contact(tenant, Cast.profile("ada@clinic.example", null));
    cast.events(tenant, 3, "document.failed");
    bench.seen(
        """
        create function crash() returns trigger language plpgsql security definer as
          'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
        create trigger crash before update on notification_feed for each row
          when (new.tenant_id = '%s') execute function crash();
        """
            .formatted(tenant));

    assertThatThrownBy(() -> feed().advance(tenant).block(Bench.TIMEOUT))
        .isInstanceOf(RuntimeException.class);
    assertThat(rows(tenant, "true")).isEmpty();
    assertThat(announced(tenant)).isEmpty();
    bench.seen("drop trigger crash on notification_feed; drop function crash()");
    readToTheEnd(tenant).block(Bench.TIMEOUT);

    assertThat(rows(tenant, "channel = 'EMAIL'")).hasSize(3);
    assertThat(announced(tenant)).hasSize(3);
  }

  @Test
  void roundShouldReadEveryTenantThatHasContactsAndIsBehind() {
    TenantId one = bench.tenant();
    TenantId other = bench.tenant();
    TenantId without = bench.tenant();
    List.of(one, other)
        .forEach(tenant -> cast.contact(tenant, Cast.profile("ada@clinic.example", null)));
    List.of(one, other, without).forEach(tenant -> cast.events(tenant, 2, "document.failed"));

    feed().round().block(Bench.TIMEOUT);

    assertThat(rows(one, "true")).hasSize(4);
    assertThat(rows(other, "true")).hasSize(4);
    assertThat(rows(without, "true")).isEmpty();
  }

  @Test
  void contactThatDoesNotOpenShouldNotKeepAnotherFromBeingTold() {
    TenantId tenant = bench.tenant();
    UUID broken = cast.contact(tenant, Cast.profile("ada@clinic.example", null));
    UUID whole = cast.contact(tenant, Cast.profile("bea@clinic.example", null));
    bench.seen("update contact set profile = '\\x00' where id = '" + broken + "'");
    cast.events(tenant, 1, "document.failed");

    readToTheEnd(tenant).block(Bench.TIMEOUT);

    assertThat(
            bench.seen(
                "select distinct contact_id from notification where tenant_id = '" + tenant + "'"))
        .containsExactly(whole.toString());
  }

  @Test
  void contactShouldNotBeToldOfWhatHappenedBefore() {
    TenantId tenant = bench.tenant();
    cast.events(tenant, 5, "document.failed");
    cast.contact(tenant, Cast.profile("ada@clinic.example", null));
    cast.event(tenant, 6, "document.failed", "{}");

    readToTheEnd(tenant).block(Bench.TIMEOUT);

    assertThat(rows(tenant, "channel = 'EMAIL'")).hasSize(1);
  }

  @Test
  void digestShouldGatherUntilItIsTakenAndItsItemsShouldShareItsFate() {
    TenantId tenant = bench.tenant();
    cast.contact(
        tenant,
        Cast.profile("ada@clinic.example", null),
        new Preference(Preference.EVERY, Channel.EMAIL, Pace.HOURLY),
        new Preference(Preference.EVERY, Channel.IN_APP, Pace.OFF));
    cast.event(tenant, 1, "document.failed", "{}");
    readToTheEnd(tenant).block(Bench.TIMEOUT);
    cast.event(tenant, 2, "document.processed", "{}");
    readToTheEnd(tenant).block(Bench.TIMEOUT);

    assertThat(
            bench.seen(
                "select to_char(due_at at time zone 'UTC', 'HH24:MI') from notification where tenant_id = '%s' and kind = 'DIGEST'"
                    .formatted(tenant)))
        .containsExactly("17:00");
    Taken digest = take(due("one"), tenant);
    cast.event(tenant, 3, "document.failed", "{}");
    readToTheEnd(tenant).block(Bench.TIMEOUT);
    due("one").settle(digest, End.sent("outbox", null)).block(Bench.TIMEOUT);

    assertThat(rows(tenant, "kind = 'DIGEST'")).hasSize(2);
    assertThat(rows(tenant, "kind = 'EVENT' and state = 'SENT' and provider = 'outbox'"))
        .hasSize(2);
    assertThat(rows(tenant, "kind = 'EVENT' and state = 'GATHERED'")).hasSize(1);
  }

  @Test
  void lateSettlingShouldBeRefusedWhenTheLeaseWasStolen() {
    TenantId tenant = bench.tenant();
    mail(tenant, 1);
    Taken slow = take(due("slow"), tenant);
    bench.seen(
        "update notification set lease_until = now() - interval '1 second' where tenant_id = '%s'"
            .formatted(tenant));
    due("other").expire().block(Bench.TIMEOUT);
    Taken stolen = take(due("other"), tenant);

    Boolean late = due("slow").settle(slow, End.sent("slow", "1")).block(Bench.TIMEOUT);
    Boolean right = due("other").settle(stolen, End.sent("other", "2")).block(Bench.TIMEOUT);
    Boolean again = due("other").settle(stolen, End.sent("again", "3")).block(Bench.TIMEOUT);

    assertThat(List.of(late, right, again)).containsExactly(false, true, false);
    assertThat(
            bench.seen(
                "select state || ' ' || provider || ' ' || attempts from notification where tenant_id = '%s' and channel = 'EMAIL'"
                    .formatted(tenant)))
        .containsExactly("SENT other 2");
  }

  @Test
  void nothingShouldBeTakenTwiceWhenManyTakeAtOnce() {
    TenantId tenant = bench.tenant();
    mail(tenant, 60);

    List<Taken> taken =
        Flux.range(0, 6)
            .flatMap(taker -> due("taker-" + taker).take(10), 6)
            .repeat(20)
            .flatMapIterable(some -> some)
            .filter(one -> one.tenant().equals(tenant))
            .collectList()
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();

    assertThat(taken).hasSize(60);
    assertThat(taken.stream().map(one -> one.notification().id()).collect(Collectors.toSet()))
        .hasSize(60);
  }

  @Test
  void tenantsShouldTakeTurnsWhenOneFloods() {
    TenantId flood = bench.tenant();
    TenantId calm = bench.tenant();
    mail(flood, 90);
    due("first").take(10).block(Bench.TIMEOUT);
    mail(calm, 1);

    List<Taken> next = due("next").take(10).blockOptional(Bench.TIMEOUT).orElseThrow();

    assertThat(next).extracting(Taken::tenant).contains(calm);
  }

  @Test
  void releasedShouldBeDueAtOnceAndItsAttemptShouldCount() {
    TenantId tenant = bench.tenant();
    mail(tenant, 1);
    DueNotifications stopping = due("stopping");
    take(stopping, tenant);

    stopping.release().block(Bench.TIMEOUT);

    assertThat(take(due("next"), tenant).notification().attempts()).isEqualTo(2);
  }

  @Test
  void oldOnesShouldGoAndWhatIsDueShouldStay() {
    TenantId tenant = bench.tenant();
    mail(tenant, 2);
    due("any").settle(take(due("any"), tenant), End.sent("x", null)).block(Bench.TIMEOUT);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(91));

    new OldNotifications(new OldRows(bench.dispatch, Duration.ofDays(90), later))
        .remove()
        .block(Bench.TIMEOUT);

    assertThat(rows(tenant, "channel = 'EMAIL'")).hasSize(1);
    assertThat(rows(tenant, "state = 'DUE'")).hasSize(1);
  }

  /** A contact with so many mails that are due now. */
  private static void mail(TenantId tenant, int many) {
    cast.contact(
        tenant,
        Cast.profile("ada@clinic.example", null),
        new Preference(Preference.EVERY, Channel.IN_APP, Pace.OFF));
    cast.events(tenant, many, "document.failed");
    readToTheEnd(tenant).block(Bench.TIMEOUT);
  }

  /** Once its time has come; others' are left to them. */
  private static Taken take(DueNotifications due, TenantId tenant) {
    bench.seen(
        "update notification set due_at = now() - interval '1 minute' where tenant_id = '%s' and state = 'DUE'"
            .formatted(tenant));
    bench.seen(
        "update notification set due_at = now() + interval '1 day' where tenant_id <> '%s' and state = 'DUE'"
            .formatted(tenant));
    List<Taken> taken = due.take(1).blockOptional(Bench.TIMEOUT).orElseThrow();
    assertThat(taken).singleElement().extracting(Taken::tenant).isEqualTo(tenant);
    return taken.getFirst();
  }

  private static DueNotifications due(String owner) {
    return new DueNotifications(bench.dispatch, owner, LEASE);
  }

  private static Mono<Void> readToTheEnd(TenantId tenant) {
    NotificationFeed feed = feed();
    return Mono.defer(() -> feed.advance(tenant)).repeat().takeUntil(read -> read == 0).then();
  }

  private static NotificationFeed feed() {
    return new NotificationFeed(
        bench.dispatch,
        bench.tenants,
        bench.bean(TenantKeys.class),
        bench.bean(Contacts.class),
        bench.bean(EventLog.class),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static List<String> rows(TenantId tenant, String condition) {
    return bench.seen(
        "select id from notification where tenant_id = '%s' and %s".formatted(tenant, condition));
  }

  private static List<String> announced(TenantId tenant) {
    return bench.seen(
        "select id from event where tenant_id = '%s' and type = 'notification.created'"
            .formatted(tenant));
  }

  private static String position(TenantId tenant) {
    return bench
        .seen("select position from notification_feed where tenant_id = '%s'".formatted(tenant))
        .getFirst();
  }
}
