package io.remitstream.streaming.keys;

import static io.remitstream.streaming.keys.Keyring.DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PostgresTenantKeyStoreTest extends TenantKeyStoreContract {

  private static final AnnotationConfigApplicationContext CONTEXT =
      new AnnotationConfigApplicationContext();

  @BeforeAll
  static void start() {
    TestPropertyValues.of(Infrastructure.withDatabase().pairs()).applyTo(CONTEXT);
    CONTEXT.register(DatabaseConfiguration.class, KeysConfiguration.class);
    CONTEXT.refresh();
  }

  @AfterAll
  static void stop() {
    CONTEXT.close();
  }

  @Override
  TenantKeyStore store() {
    return CONTEXT.getBean(TenantKeyStore.class);
  }

  @Override
  TenantId tenant() {
    return new Tenants(
            CONTEXT.getBean(DispatchTransactions.class), CONTEXT.getBean(TenantTransactions.class))
        .findOrCreate("tenant-" + UUID.randomUUID())
        .map(tenant -> tenant.id())
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  @Test
  void documentKeysShouldOpenWhatTheyCreatedThroughTheDatabase() {
    var documents = CONTEXT.getBean(DocumentKeys.class);

    documents
        .create(tenant(), DOCUMENT)
        .flatMap(issued -> documents.open(issued.wrapped()).zipWith(Mono.just(issued.key())))
        .as(StepVerifier::create)
        .assertNext(both -> assertThat(both.getT1().blobKey()).isEqualTo(both.getT2().blobKey()))
        .expectComplete()
        .verify(TIMEOUT);
  }

  /** A key that somebody has used must stay, whatever becomes of the transaction around it. */
  @Test
  void getShouldKeepTheKeyWhenTheTransactionAroundItIsRolledBack() {
    var tenant = tenant();
    var keys = CONTEXT.getBean(TenantKeys.class);

    CONTEXT
        .getBean(TenantTransactions.class)
        .inTransaction(
            client -> keys.get(tenant).then(Mono.error(new IllegalStateException("rolled back"))))
        .contextWrite(Tenancy.of(tenant))
        .as(StepVerifier::create)
        .expectErrorMessage("rolled back")
        .verify(TIMEOUT);

    store()
        .list(tenant)
        .as(StepVerifier::create)
        .assertNext(kept -> assertThat(kept).hasSize(1))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void rotateShouldLeaveOnePrimaryWhenManyRotateAtOnce() {
    var tenant = tenant();
    var keys = CONTEXT.getBean(TenantKeys.class);

    Flux.range(0, 4)
        .flatMap(i -> keys.rotate(tenant), 4)
        .then(store().list(tenant))
        .as(StepVerifier::create)
        .assertNext(
            kept -> {
              assertThat(kept).hasSize(5);
              assertThat(kept).filteredOn(StoredTenantKey::primary).hasSize(1);
            })
        .expectComplete()
        .verify(TIMEOUT);
  }
}
