package io.remitstream.streaming.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.Keyring;
import io.remitstream.streaming.notification.Contacts.Along;
import io.remitstream.streaming.notification.Notification.Kind;
import io.remitstream.streaming.notification.Notification.State;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.tenancy.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Contacts, words and what became of notifications, in a real database. */
class NotificationStoresTest {

  private static final Profile ADA =
      new Profile(
          "Ada Okafor",
          "ada@clinic.example",
          "+14155550123",
          "es-MX",
          ZoneId.of("America/Chicago"),
          new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
          LocalTime.of(8, 0));

  private static TestDatabase database;
  private static TenantTransactions within;
  private static DocumentKeys keys;
  private static Contacts contacts;
  private static Templates templates;
  private static Notifications notifications;
  private static Receipts receipts;
  private static DevelopmentOutbox outbox;

  @BeforeAll
  static void open() {
    database = TestDatabase.open();
    within = database.within();
    keys = new DocumentKeys(Keyring.tenantKeys());
    contacts = new Contacts(within, keys);
    templates = new Templates(within, new BuiltInTemplates());
    notifications = new Notifications(within);
    receipts = new Receipts(database.across(), contacts);
    outbox = new DevelopmentOutbox(within, keys);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void contactShouldComeBackAsItWasAndBeCiphertextInTheDatabase() throws SQLException {
    TenantId tenant = tenant();
    var preferences =
        new Preferences(List.of(new Preference(Preference.EVERY, Channel.SMS, Pace.DAILY)));

    Contact made = as(tenant, contacts.create(ADA, preferences, Along.NOTHING));

    assertThat(as(tenant, contacts.get(made.id()))).isEqualTo(made);
    assertThat(made.profile()).isEqualTo(ADA);
    assertThat(made.preferences()).isEqualTo(preferences);
    byte[] stored = bytes("select profile from contact where id = '" + made.id() + "'");
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain("Ada", "clinic", "4155550123", "Chicago");
  }

  @Test
  void contactShouldBeUnknownToAnotherTenant() {
    UUID contact = as(tenant(), contacts.create(ADA, Preferences.NONE, Along.NOTHING)).id();
    TenantId other = tenant();

    assertRefused("contact-not-found", () -> as(other, contacts.get(contact)));
    assertRefused("contact-not-found", () -> done(other, contacts.delete(contact)));
    assertThat(as(other, contacts.list(null, 10))).isEmpty();
  }

  @Test
  void replacingShouldFailWhenTheContactHasChangedSince() {
    TenantId tenant = tenant();
    Contact made = as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING));
    as(tenant, contacts.replace(made.id(), 1, ADA, Preferences.NONE));

    assertRefused(
        "revision-moved", () -> as(tenant, contacts.replace(made.id(), 1, ADA, Preferences.NONE)));
  }

  @Test
  void blockedAddressShouldBeReachedAgainWhenItChanges() {
    TenantId tenant = tenant();
    UUID id = as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING)).id();
    done(tenant, contacts.suppress(id, Channel.EMAIL));
    done(tenant, contacts.suppress(id, Channel.EMAIL));

    Contact same = as(tenant, contacts.replace(id, null, ADA, Preferences.NONE));
    Contact moved =
        as(tenant, contacts.replace(id, null, withEmail("new@x.example"), Preferences.NONE));

    assertThat(same.blocked()).containsExactly(Channel.EMAIL);
    assertThat(same.isReached(Channel.EMAIL)).isFalse();
    assertThat(moved.isReached(Channel.EMAIL)).isTrue();
  }

  @Test
  void deletingShouldDestroyTheKeyAndWhatTheOutboxHolds() throws SQLException {
    TenantId tenant = tenant();
    UUID id = as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING)).id();
    as(
        tenant,
        contacts
            .open(id)
            .flatMap(open -> outbox.keep(open, Ids.next(), Channel.EMAIL, words("Hello"))));

    done(tenant, contacts.delete(id));

    assertRefused("contact-not-found", () -> as(tenant, contacts.get(id)));
    assertThat(as(tenant, outbox.list())).isEmpty();
    assertThat(
            text(
                "select count(*) from contact where id = '%s' and profile is null and wrapped_key is null"
                    .formatted(id)))
        .isEqualTo("1");
  }

  @Test
  void createShouldFailWhenTheTenantHasAsManyAsItMay() throws SQLException {
    TenantId tenant = tenant();
    as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING));
    text(
        """
        with more as (
          insert into contact (tenant_id, id, profile, wrapped_key, key_id)
          select tenant_id, gen_random_uuid(), profile, wrapped_key, key_id from contact, generate_series(2, %d)
          where tenant_id = '%s' returning 1)
        select count(*) from more
        """
            .formatted(Contacts.MOST, tenant));

    assertRefused(
        "too-many-contacts",
        () -> as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING)));
  }

  @Test
  void outboxShouldShowTheNewestFirstAndLetGoOfTheOldest() throws SQLException {
    TenantId tenant = tenant();
    UUID id = as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING)).id();
    OpenContact open = as(tenant, contacts.open(id));

    IntStream.rangeClosed(1, DevelopmentOutbox.KEPT + 3)
        .forEach(
            number ->
                as(tenant, outbox.keep(open, Ids.next(), Channel.SMS, words("No " + number))));

    List<DevelopmentOutbox.Kept> kept = as(tenant, outbox.list());
    assertThat(kept).hasSize(DevelopmentOutbox.KEPT);
    assertThat(kept.getFirst().text()).isEqualTo("No " + (DevelopmentOutbox.KEPT + 3));
    assertThat(kept.getFirst().to()).isEqualTo("+14155550123");
    assertThat(text("select count(*) from notification_outbox where tenant_id = '" + tenant + "'"))
        .isEqualTo(Integer.toString(DevelopmentOutbox.KEPT));
  }

  @Test
  void wordsShouldBeTheTenantsOwnBeforeTheServicesAndTheNearestLanguages() {
    TenantId tenant = tenant();
    var own = new Template(key("es"), "Asunto", "Texto", null);
    as(tenant, templates.put(own));

    assertThat(as(tenant, templates.find(key("es-MX")))).isEqualTo(own);
    assertThat(as(tenant, templates.find(key("fr"))).key().language()).isEqualTo("en");
    assertThat(as(tenant(), templates.find(key("es-MX"))).body()).isNotEqualTo("Texto");
    done(tenant, templates.delete(key("es")));
    assertThat(as(tenant, templates.find(key("es"))).body()).isNotEqualTo("Texto");
    assertRefused("template-not-found", () -> done(tenant, templates.delete(key("es"))));
  }

  @Test
  void askedNotificationShouldKeepNothingButWhatMayBeTold() {
    TenantId tenant = tenant();
    UUID id = asked(tenant, Channel.EMAIL);

    Notification asked = as(tenant, notifications.get(id));

    assertThat(asked.state()).isEqualTo(State.DUE);
    assertThat(asked.occasion().data().toString()).isEqualTo("{\"claims\":3}");
    assertThat(as(tenant, notifications.list(new Notifications.Filter(null, null, true), null, 5)))
        .containsExactly(asked);
    assertThat(as(tenant, notifications.read(id)).readAt()).isNotNull();
    assertThat(as(tenant, notifications.list(new Notifications.Filter(null, null, true), null, 5)))
        .isEmpty();
    assertRefused("notification-not-found", () -> as(tenant(), notifications.get(id)));
  }

  @Test
  void receiptShouldSettleWhatWasSentAndABounceShouldBlockTheAddress() throws SQLException {
    TenantId tenant = tenant();
    UUID id = asked(tenant, Channel.EMAIL);
    text("update notification set state = 'SENT' where id = '%s' returning 1".formatted(id));

    receipts.take(Receipt.arrived(id)).block(Keyring.TIMEOUT);
    assertThat(as(tenant, notifications.get(id)).state()).isEqualTo(State.DELIVERED);
    receipts.take(Receipt.bounced(id, "mailbox-unknown", true)).block(Keyring.TIMEOUT);
    receipts.take(Receipt.arrived(id)).block(Keyring.TIMEOUT);

    Notification bounced = as(tenant, notifications.get(id));
    assertThat(bounced.state()).isEqualTo(State.BOUNCED);
    assertThat(bounced.problem()).isEqualTo("mailbox-unknown");
    assertThat(as(tenant, contacts.get(bounced.contact())).blocked())
        .containsExactly(Channel.EMAIL);
  }

  @Test
  void receiptShouldChangeNothingWhenNobodySentAnything() {
    TenantId tenant = tenant();
    UUID id = asked(tenant, Channel.SMS);

    receipts.take(Receipt.arrived(id)).block(Keyring.TIMEOUT);
    receipts.take(Receipt.bounced(Ids.next(), "unknown", true)).block(Keyring.TIMEOUT);

    assertThat(as(tenant, notifications.get(id)).state()).isEqualTo(State.DUE);
  }

  private static UUID asked(TenantId tenant, Channel channel) {
    UUID contact = as(tenant, contacts.create(ADA, Preferences.NONE, Along.NOTHING)).id();
    UUID id = Ids.next();
    var occasion =
        new Occasion(
            "document.processed",
            Ids.next().toString(),
            JsonMapper.shared()
                .readTree("{\"claims\":3,\"patient\":\"Jo Doe\",\"problem\":\"seen by Jo Doe\"}"));
    done(
        tenant,
        within.inTransaction(
            client -> Notifications.ask(client, id, Kind.DIRECT, contact, channel, occasion)));
    return id;
  }

  private static Template.Key key(String language) {
    return new Template.Key("document.processed", Channel.EMAIL, language);
  }

  private static Rendered words(String text) {
    return new Rendered(null, text, null);
  }

  private static Profile withEmail(String email) {
    return new Profile(
        ADA.name(), email, ADA.phone(), ADA.language(), ADA.zone(), ADA.quiet(), ADA.digestAt());
  }

  private static TenantId tenant() {
    return new Tenants(database.across(), within)
        .findOrCreate("tenant-" + Ids.next())
        .map(tenant -> tenant.id())
        .blockOptional(Keyring.TIMEOUT)
        .orElseThrow();
  }

  private static <T> T as(TenantId tenant, Mono<T> work) {
    return work.contextWrite(Tenancy.of(tenant)::apply)
        .blockOptional(Keyring.TIMEOUT)
        .orElseThrow();
  }

  private static void done(TenantId tenant, Mono<Void> work) {
    work.contextWrite(Tenancy.of(tenant)::apply).block(Keyring.TIMEOUT);
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            NotificationRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static String text(String sql) throws SQLException {
    return new String(bytes(sql), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String sql) throws SQLException {
    try (Connection administrator = database.administrator();
        ResultSet rows = administrator.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getBytes(1);
    }
  }
}
