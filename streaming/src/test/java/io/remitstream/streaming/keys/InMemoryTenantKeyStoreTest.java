package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;

class InMemoryTenantKeyStoreTest extends TenantKeyStoreContract {

  private final TenantKeyStore store = new InMemoryTenantKeyStore();

  @Override
  TenantKeyStore store() {
    return store;
  }

  @Override
  TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }
}
