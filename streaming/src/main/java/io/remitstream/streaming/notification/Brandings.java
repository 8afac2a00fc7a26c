package io.remitstream.streaming.notification;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.tenancy.TenantTransactions;
import reactor.core.publisher.Mono;

/** What a tenant's messages show of it. */
public final class Brandings {

  private final TenantTransactions transactions;

  public Brandings(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /** {@link Branding#DEFAULT} where the tenant has set none. */
  public Mono<Branding> get() {
    return transactions
        .inTransaction(
            client ->
                client
                    .sql(
                        "select name, logo, colour from notification_branding"
                            + " where tenant_id = (select current_tenant())")
                    .map(
                        row ->
                            new Branding(
                                ContactRows.required(row, "name", String.class),
                                row.get("logo", String.class),
                                row.get("colour", String.class)))
                    .one())
        .defaultIfEmpty(Branding.DEFAULT);
  }

  public Mono<Branding> put(Branding branding) {
    return transactions
        .inTransaction(
            client ->
                client
                    .sql(
                        """
                        insert into notification_branding (tenant_id, name, logo, colour)
                        values ((select current_tenant()), $1, $2, $3)
                        on conflict (tenant_id) do update
                          set name = excluded.name, logo = excluded.logo, colour = excluded.colour, updated_at = clock_timestamp()
                        """)
                    .bind("$1", branding.name())
                    .bind("$2", Parameters.in(R2dbcType.VARCHAR, branding.logo()))
                    .bind("$3", Parameters.in(R2dbcType.VARCHAR, branding.colour()))
                    .fetch()
                    .rowsUpdated())
        .thenReturn(branding);
  }
}
