package io.remitstream.streaming.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AccessTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static TestDatabase database;
  private static Tenants tenants;
  private static ApiKeys keys;
  private static Tickets tickets;

  @BeforeAll
  static void open() {
    database = TestDatabase.open();
    tenants = new Tenants(database.across(), database.within());
    keys = new ApiKeys(database.across(), database.within());
    tickets = new Tickets(database.across(), database.within());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void findOrCreateShouldGiveOneTenantWhenManyAskAtOnce() {
    String name = "crowd-" + UUID.randomUUID();

    Flux.range(0, 8)
        .flatMap(asker -> tenants.findOrCreate(name))
        .map(Tenant::id)
        .distinct()
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void verifyShouldGiveTheCallerWhenTheKeyIsGood() {
    Tenant tenant = tenant();
    ApiKey.Issued issued = issue(tenant, EnumSet.of(Scope.DOCUMENTS_READ), null);

    keys.verify(issued.text())
        .as(StepVerifier::create)
        .expectNext(new Caller(tenant.id(), issued.key().id(), Set.of(Scope.DOCUMENTS_READ)))
        .expectComplete()
        .verify(TIMEOUT);
    assertThat(issued.text()).matches("rsk_[0-9A-Za-z]{22}_[0-9A-Za-z]{43}");
    assertThat(issued.toString()).doesNotContain(issued.text());
  }

  @Test
  void verifyShouldFailWhenTheSecretIsAnothers() {
    Tenant tenant = tenant();
    ApiKey.Issued one = issue(tenant, Scope.all(), null);
    ApiKey.Issued other = issue(tenant, Scope.all(), null);
    String mixed = one.text().substring(0, 26) + other.text().substring(26);

    refused(keys.verify(mixed));
  }

  @Test
  void verifyShouldFailWhenTheTextIsMalformedOrUnknown() {
    String unknown = Credential.issue("rsk", UUID.randomUUID()).text();
    Flux.just(
            "",
            "rsk_",
            "rsk_é_",
            unknown,
            unknown + "0",
            unknown.replace("rsk", "rst"),
            "z".repeat(70))
        .concatMap(
            text ->
                keys.verify(text)
                    .thenReturn(false)
                    .onErrorResume(BadCredential.class, refused -> Mono.just(true)))
        .as(StepVerifier::create)
        .expectNext(true, true, true, true, true, true, true)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void verifyShouldFailWhenTheKeyHasExpired() {
    ApiKey.Issued issued = issue(tenant(), Scope.all(), Instant.now().minusSeconds(1));

    refused(keys.verify(issued.text()));
  }

  @Test
  void verifyShouldFailWhenTheKeyWasRevoked() {
    ApiKey.Issued issued = issue(tenant(), Scope.all(), null);

    ApiKey revoked = get(keys.revoke(issued.key().publicText()));

    assertThat(revoked.isRevoked()).isTrue();
    assertThat(get(keys.isValid(issued.key().id()))).isFalse();
    refused(keys.verify(issued.text()));
  }

  @Test
  void revokeShouldFailWhenThereIsNoSuchKey() {
    Flux.just("nonsense", "rsk_short", UUID.randomUUID().toString())
        .concatMap(
            text ->
                keys.revoke(text)
                    .thenReturn(false)
                    .onErrorResume(UnknownKey.class, refused -> Mono.just(true)))
        .as(StepVerifier::create)
        .expectNext(true, true, true)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void listShouldShowTheTenantsKeysOnlyWhenThereAreOthers() {
    Tenant tenant = tenant();
    ApiKey.Issued mine = issue(tenant, Scope.all(), null);
    issue(tenant(), Scope.all(), null);

    assertThat(get(keys.list(tenant.id()))).containsExactly(mine.key());
  }

  @Test
  void redeemShouldLetExactlyOneInWhenManyShowTheSameTicket() {
    Ticket ticket = get(tickets.issue(caller()));

    Flux.range(0, 16)
        .flatMap(
            asker ->
                tickets.redeem(ticket.text()).onErrorResume(BadCredential.class, e -> Mono.empty()))
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void redeemShouldLeaveTheTicketWhenTheSecretIsWrong() {
    Ticket ticket = get(tickets.issue(caller()));
    String guessed = ticket.text().substring(0, 27) + Base62.encode(new byte[32], 43);

    refused(tickets.redeem(guessed));

    assertThat(get(tickets.redeem(ticket.text()))).isNotNull();
  }

  @Test
  void redeemShouldFailWhenTheKeyBehindTheTicketWasRevoked() {
    Caller caller = caller();
    Ticket ticket = get(tickets.issue(caller));

    get(keys.revoke(caller.keyId().toString()));

    refused(tickets.redeem(ticket.text()));
  }

  private static Caller caller() {
    return get(keys.verify(issue(tenant(), Scope.all(), null).text()));
  }

  private static Tenant tenant() {
    return get(tenants.findOrCreate("tenant-" + UUID.randomUUID()));
  }

  private static ApiKey.Issued issue(Tenant tenant, Set<Scope> scopes, @Nullable Instant expiry) {
    return get(keys.issue(tenant.id(), "a label", scopes, expiry));
  }

  private static void refused(Mono<?> attempt) {
    attempt.as(StepVerifier::create).expectError(BadCredential.class).verify(TIMEOUT);
  }

  private static <T> T get(Mono<T> source) {
    return Objects.requireNonNull(source.block(TIMEOUT));
  }
}
