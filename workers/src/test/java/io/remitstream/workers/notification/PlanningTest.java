package io.remitstream.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Notification.State;
import io.remitstream.streaming.notification.Pace;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.notification.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlanningTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
  private static final Instant NOON = Instant.parse("2026-06-10T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "document.processed, EMAIL IN_APP",
    "document.failed, EMAIL IN_APP",
    "document.review_required, EMAIL IN_APP",
    "document.quarantined, EMAIL IN_APP",
    "webhook.endpoint_failing, EMAIL IN_APP",
    "document.uploaded, ''",
    "document.deleted, ''",
  })
  void whoChoseNothingShouldBeToldTheDefaultsByMailAndInTheApp(String type, String channels) {
    Plan plan = Planning.of(List.of(event(type)), List.of(contact(null)), NOON);

    assertThat(plan.rows())
        .extracting(row -> row.channel().name())
        .containsExactlyElementsOf(channels.isEmpty() ? List.of() : List.of(channels.split(" ")));
  }

  @Test
  void preferenceShouldHoldForItsEventAndChannelBeforeTheOneForEverything() {
    Contact contact =
        contact(
            null,
            new Preference(Preference.EVERY, Channel.SMS, Pace.DAILY),
            new Preference("document.failed", Channel.SMS, Pace.AT_ONCE),
            new Preference("document.failed", Channel.EMAIL, Pace.OFF));

    Plan plan = Planning.of(List.of(event("document.failed")), List.of(contact), NOON);

    assertThat(plan.rows())
        .extracting(Planned::channel, Planned::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Channel.SMS, State.DUE),
            org.assertj.core.groups.Tuple.tuple(Channel.IN_APP, State.DELIVERED));
  }

  @Test
  void whatIsInTheAppShouldNotBeToldAgain() {
    Contact everything =
        contact(null, new Preference(Preference.EVERY, Channel.IN_APP, Pace.AT_ONCE));

    assertThat(
            Planning.of(List.of(event("notification.created")), List.of(everything), NOON).rows())
        .isEmpty();
    assertThat(Planning.concerns(event("notification.created"), everything.preferences()))
        .isFalse();
  }

  @Test
  void blockedOrAbsentAddressShouldBeLeftOut() {
    Profile unreachable = new Profile("Ada", null, null, "en", NEW_YORK, null, LocalTime.of(8, 0));
    Contact without =
        new Contact(Ids.next(), 1, unreachable, Preferences.NONE, Set.of(), NOON, NOON);
    Contact blocked =
        new Contact(
            Ids.next(),
            1,
            contact(null).profile(),
            Preferences.NONE,
            Set.of(Channel.EMAIL),
            NOON,
            NOON);

    Plan plan = Planning.of(List.of(event("document.failed")), List.of(without, blocked), NOON);

    assertThat(plan.rows()).extracting(Planned::channel).containsOnly(Channel.IN_APP);
  }

  /** An event every ten minutes, over the week in which clocks are put forward. */
  @Test
  void weekOfEventsShouldComeInOneDigestADayAndNeverAtNight() {
    Contact daily =
        contact(
            NIGHT,
            new Preference(Preference.EVERY, Channel.EMAIL, Pace.DAILY),
            new Preference(Preference.EVERY, Channel.SMS, Pace.AT_ONCE));
    Instant start = Instant.parse("2026-03-05T05:00:00Z");
    int many = 7 * 24 * 6;

    List<Planned> rows =
        IntStream.range(0, many)
            .mapToObj(tick -> start.plus(Duration.ofMinutes(10L * tick)))
            .flatMap(now -> planned(daily, now))
            .toList();

    var digests =
        rows.stream()
            .filter(row -> row.channel() == Channel.EMAIL)
            .collect(Collectors.groupingBy(Planned::due_at, TreeMap::new, Collectors.counting()));
    assertThat(digests.keySet())
        .extracting(due -> due.atZone(NEW_YORK).toLocalDateTime())
        .containsExactlyElementsOf(
            LocalDate.parse("2026-03-05")
                .datesUntil(LocalDate.parse("2026-03-13"))
                .map(day -> day.atTime(8, 0))
                .toList());
    assertThat(digests.values().stream().mapToLong(count -> count).sum()).isEqualTo(many);
    assertThat(rows)
        .filteredOn(row -> row.channel() == Channel.SMS)
        .allSatisfy(row -> assertThat(hour(row)).isBetween(7, 21));
  }

  @Test
  void digestsShouldBeOneForEachContactChannelAndTime() {
    Contact one = contact(null, new Preference(Preference.EVERY, Channel.EMAIL, Pace.HOURLY));
    Contact other = contact(null, new Preference(Preference.EVERY, Channel.EMAIL, Pace.HOURLY));
    List<Event> events = Stream.generate(() -> event("document.processed")).limit(20).toList();

    Plan plan = Planning.of(events, List.of(one, other), NOON.plusSeconds(1));

    assertThat(plan.digests())
        .extracting(Plan.Digest::contact_id, Plan.Digest::due_at)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(one.id(), NOON.plusSeconds(3600)),
            org.assertj.core.groups.Tuple.tuple(other.id(), NOON.plusSeconds(3600)));
  }

  @Test
  void pageShouldEndWhereItWouldMakeTooManyRows() {
    List<Contact> crowd = Stream.generate(() -> contact(null)).limit(400).toList();
    List<Event> events = Stream.generate(() -> event("document.failed")).limit(10).toList();

    Plan plan = Planning.of(events, crowd, NOON);

    assertThat(plan.events()).isEqualTo(2);
    assertThat(plan.rows()).hasSize(1600);
    assertThat(plan.told()).isEqualTo(events.subList(0, 2));
  }

  private static Stream<Planned> planned(Contact contact, Instant now) {
    return Planning.of(List.of(event("document.processed")), List.of(contact), now).rows().stream();
  }

  private static int hour(Planned row) {
    return row.due_at().atZone(NEW_YORK).getHour();
  }

  private static Contact contact(@Nullable QuietHours quiet, Preference... chosen) {
    var profile =
        new Profile(
            "Ada", "ada@clinic.example", "+14155550123", "en", NEW_YORK, quiet, LocalTime.of(8, 0));
    return new Contact(
        Ids.next(), 1, profile, new Preferences(List.of(chosen)), Set.of(), NOON, NOON);
  }

  private static Event event(String type) {
    return new Event(
        Ids.next(),
        type,
        Ids.next().toString(),
        NOON,
        "schema",
        Ids.next(),
        new Cursor(1, 1),
        "test",
        "request-1",
        null,
        JsonMapper.shared().readTree("{\"claims\":3}"));
  }
}
