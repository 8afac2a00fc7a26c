package io.remitstream.streaming.keys;

import static io.remitstream.streaming.keys.Keyring.DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.OTHER_DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.OTHER_TENANT;
import static io.remitstream.streaming.keys.Keyring.TENANT;
import static io.remitstream.streaming.keys.Keyring.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.keys.BlindIndex.Field;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class TenantKeysTest {

  private static final int PROCESSES = 8;
  private static final Place PLACE = new Place("document", "file_name", DOCUMENT);

  private final KeyProvider provider = LocalKeyFile.inMemory();
  private final TenantKeyStore store = new InMemoryTenantKeyStore();
  private final TenantKeys tenants = process(provider);
  private final DocumentKeys documents = new DocumentKeys(tenants);

  @Test
  void getShouldGiveAllProcessesTheSameKeyWhenAllNeedItFirst() {
    Flux.range(0, PROCESSES)
        .flatMap(i -> process(provider).get(TENANT).subscribeOn(Schedulers.parallel()), PROCESSES)
        .map(TenantKey::primaryId)
        .distinct()
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void getShouldReadTheStoreOnceWhenAskedOften() {
    var reads = new AtomicInteger();
    var counted = new TenantKeys(counting(reads), provider, Keyring.settings());

    Flux.range(0, 100)
        .flatMap(i -> counted.get(TENANT).subscribeOn(Schedulers.parallel()), 16)
        .as(StepVerifier::create)
        .expectNextCount(100)
        .expectComplete()
        .verify(TIMEOUT);

    // Once to see that there is none, once more after making it.
    assertThat(reads).hasValue(2);
  }

  @Test
  void getShouldForgetAFailure() {
    var failing = new AtomicInteger(1);
    var keys = new TenantKeys(failingAtFirst(failing), provider, Keyring.settings());

    keys.get(TENANT).as(StepVerifier::create).expectError(Unavailable.class).verify(TIMEOUT);

    keys.get(TENANT).as(StepVerifier::create).expectNextCount(1).expectComplete().verify(TIMEOUT);
  }

  @Test
  void getShouldRefuseNamingBothProvidersWhenAnotherWrappedTheKey() {
    var exchanged = LocalKeyFile.inMemory();

    tenants
        .get(TENANT)
        .then(process(exchanged).get(TENANT))
        .as(StepVerifier::create)
        .expectErrorSatisfies(
            refused ->
                assertThat(refused)
                    .isInstanceOf(ForeignTenantKey.class)
                    .hasMessageContaining(provider.id())
                    .hasMessageContaining(exchanged.id())
                    .hasMessageNotContaining(TENANT.toString()))
        .verify(TIMEOUT);
  }

  @Test
  void openShouldGiveTheDocumentsKeyInAnyProcess() {
    documents
        .create(TENANT, DOCUMENT)
        .flatMap(issued -> inAnotherProcess(issued))
        .as(StepVerifier::create)
        .expectNext("era.835")
        .expectComplete()
        .verify(TIMEOUT);
  }

  private Mono<String> inAnotherProcess(IssuedDocumentKey issued) {
    var sealed = issued.key().fields().seal("era.835", PLACE);
    return new DocumentKeys(process(provider))
        .open(issued.wrapped())
        .map(key -> key.fields().openText(sealed, PLACE));
  }

  @Test
  void openShouldRefuseWhenTheWrappedKeyWasMoved() {
    var wrapped = wrapped();

    Flux.just(
            new WrappedDocumentKey(OTHER_TENANT, DOCUMENT, wrapped.keyId(), wrapped.sealed()),
            new WrappedDocumentKey(TENANT, OTHER_DOCUMENT, wrapped.keyId(), wrapped.sealed()),
            new WrappedDocumentKey(TENANT, DOCUMENT, UUID.randomUUID(), wrapped.sealed()),
            new WrappedDocumentKey(TENANT, DOCUMENT, wrapped.keyId(), new byte[10]))
        .concatMap(
            moved ->
                documents
                    .open(moved)
                    .thenReturn(false)
                    .onErrorResume(Undecipherable.class, refused -> Mono.just(true)))
        .as(StepVerifier::create)
        .expectNext(true, true, true, true)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void rotateShouldWrapAnewAndStillOpenWhatWasWrappedBefore() {
    var before = wrapped();

    tenants
        .rotate(TENANT)
        .flatMap(rotated -> documents.create(TENANT, OTHER_DOCUMENT))
        .zipWith(documents.open(before))
        .as(StepVerifier::create)
        .assertNext(both -> assertThat(both.getT1().wrapped().keyId()).isNotEqualTo(before.keyId()))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void openShouldSeeAKeyThatAnotherProcessRotatedTo() {
    var other = process(provider);

    tenants
        .get(TENANT)
        .then(other.rotate(TENANT))
        .flatMap(rotated -> new DocumentKeys(other).create(TENANT, DOCUMENT))
        .flatMap(issued -> documents.open(issued.wrapped()))
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void rewrapShouldKeepTheDocumentsKeyUnderTheNewPrimary() {
    var before = documents.create(TENANT, DOCUMENT).blockOptional(TIMEOUT).orElseThrow();

    tenants
        .rotate(TENANT)
        .flatMap(
            rotated ->
                documents
                    .rewrap(before.wrapped())
                    .map(rewrapped -> assertUnder(rotated, rewrapped)))
        .flatMap(documents::open)
        .as(StepVerifier::create)
        .assertNext(key -> assertThat(key.blobKey()).isEqualTo(before.key().blobKey()))
        .expectComplete()
        .verify(TIMEOUT);
  }

  private static WrappedDocumentKey assertUnder(TenantKey rotated, WrappedDocumentKey rewrapped) {
    assertThat(rewrapped.keyId()).isEqualTo(rotated.primaryId());
    return rewrapped;
  }

  @Test
  void indexShouldStayTheSameOverARotationAndDifferBetweenTenants() {
    var before = token(tenants.get(TENANT));
    var after = token(tenants.rotate(TENANT));
    var others = token(tenants.get(OTHER_TENANT));

    assertThat(after).isEqualTo(before).isNotEqualTo(others);
  }

  private WrappedDocumentKey wrapped() {
    return documents.create(TENANT, DOCUMENT).blockOptional(TIMEOUT).orElseThrow().wrapped();
  }

  private static long token(Mono<TenantKey> key) {
    return key.blockOptional(TIMEOUT)
        .orElseThrow()
        .index()
        .token(Field.MEMBER_ID, "W123")
        .orElseThrow();
  }

  /** A process has a cache of its own; the store is shared. */
  private TenantKeys process(KeyProvider itsProvider) {
    return new TenantKeys(store, itsProvider, Keyring.settings());
  }

  private TenantKeyStore counting(AtomicInteger reads) {
    return new ForwardingStore(list -> list.doOnSubscribe(subscription -> reads.incrementAndGet()));
  }

  private TenantKeyStore failingAtFirst(AtomicInteger failures) {
    return new ForwardingStore(
        list ->
            Mono.defer(
                () ->
                    failures.getAndDecrement() > 0
                        ? Mono.error(new Unavailable("database", new IOException("away")))
                        : list));
  }

  private final class ForwardingStore implements TenantKeyStore {

    private final UnaryOperator<Mono<List<StoredTenantKey>>> listing;

    ForwardingStore(UnaryOperator<Mono<List<StoredTenantKey>>> listing) {
      this.listing = listing;
    }

    @Override
    public Mono<List<StoredTenantKey>> list(TenantId tenant) {
      return store.list(tenant).as(listing);
    }

    @Override
    public Mono<Boolean> addFirst(StoredTenantKey key) {
      return store.addFirst(key);
    }

    @Override
    public Mono<Void> addPrimary(StoredTenantKey key) {
      return store.addPrimary(key);
    }
  }
}
