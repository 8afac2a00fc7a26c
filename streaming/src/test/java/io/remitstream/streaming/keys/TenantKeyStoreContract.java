package io.remitstream.streaming.keys;

import static io.remitstream.streaming.keys.Keyring.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What every {@link TenantKeyStore} does. */
abstract class TenantKeyStoreContract {

  private static final int AT_ONCE = 8;

  abstract TenantKeyStore store();

  /** A tenant that the store may keep keys for. */
  abstract TenantId tenant();

  @Test
  void listShouldBeEmptyWhenTheTenantHasNoKey() {
    store()
        .list(tenant())
        .as(StepVerifier::create)
        .assertNext(keys -> assertThat(keys).isEmpty())
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void listShouldGiveTheKeyAsItWasKept() {
    var key = key(tenant(), 1);

    store()
        .addFirst(key)
        .then(store().list(key.tenant()))
        .as(StepVerifier::create)
        .assertNext(
            keys -> assertThat(keys).singleElement().usingRecursiveComparison().isEqualTo(key))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void addFirstShouldKeepOneWhenManyTryAtOnce() {
    var tenant = tenant();

    Flux.range(0, AT_ONCE)
        .flatMap(i -> store().addFirst(key(tenant, i)), AT_ONCE)
        .filter(kept -> kept)
        .count()
        .zipWith(store().list(tenant).map(List::size))
        .as(StepVerifier::create)
        .assertNext(
            counts -> {
              assertThat(counts.getT1()).isEqualTo(1);
              assertThat(counts.getT2()).isEqualTo(1);
            })
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void addPrimaryShouldPutTheNewKeyFirstAndKeepTheFormer() {
    var first = key(tenant(), 1);
    var second = key(first.tenant(), 2);

    store()
        .addFirst(first)
        .then(store().addPrimary(second))
        .then(store().list(first.tenant()))
        .as(StepVerifier::create)
        .assertNext(
            keys -> {
              assertThat(keys)
                  .extracting(StoredTenantKey::keyId)
                  .containsExactly(second.keyId(), first.keyId());
              assertThat(keys).extracting(StoredTenantKey::primary).containsExactly(true, false);
            })
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void listShouldNotSeeAnotherTenantsKeys() {
    var mine = key(tenant(), 1);

    store()
        .addFirst(mine)
        .then(store().list(tenant()))
        .as(StepVerifier::create)
        .assertNext(keys -> assertThat(keys).isEmpty())
        .expectComplete()
        .verify(TIMEOUT);
  }

  private static StoredTenantKey key(TenantId tenant, int seed) {
    return new StoredTenantKey(
        tenant,
        UUID.randomUUID(),
        "local-file:0000000" + seed,
        new byte[] {1, (byte) seed},
        new byte[] {2, (byte) seed},
        true);
  }
}
