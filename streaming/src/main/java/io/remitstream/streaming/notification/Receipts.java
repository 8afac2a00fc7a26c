package io.remitstream.streaming.notification;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Takes in what providers tell later. A provider knows a notification's id, and no tenant. Told
 * twice, or late, nothing changes: what bounced stays bounced, and what is not under way is left
 * alone.
 */
public final class Receipts {

  private final DispatchTransactions across;
  private final Contacts contacts;

  public Receipts(DispatchTransactions across, Contacts contacts) {
    this.across = across;
    this.contacts = contacts;
  }

  /** Completes also where there is no such notification: it is none of a provider's business. */
  public Mono<Void> take(Receipt receipt) {
    return across
        .inOneStatement(client -> settle(client, receipt))
        .filter(addressed -> receipt.forGood())
        .flatMap(this::suppress);
  }

  private Mono<Void> suppress(Addressed addressed) {
    return contacts
        .suppress(addressed.contact(), addressed.channel())
        .contextWrite(Tenancy.of(addressed.tenant())::apply);
  }

  /**
   * It may be faster than the sender's own note that the provider took it. A digest's items share
   * its fate.
   */
  private static Mono<Addressed> settle(DatabaseClient client, Receipt receipt) {
    return client
        .sql(
            """
            with told as (
              update notification set
                state = case when $2 then 'DELIVERED' else 'BOUNCED' end,
                problem = case when $2 then null else $3 end,
                delivered_at = case when $2 then clock_timestamp() end
              where id = $1 and (state in ('RUNNING', 'SENT') or not $2 and state = 'DELIVERED')
              returning tenant_id, id, contact_id, channel, state, problem, delivered_at),
            items as (
              update notification n set state = told.state, problem = told.problem, delivered_at = told.delivered_at
              from told where n.tenant_id = told.tenant_id and n.digest_id = told.id)
            select tenant_id, contact_id, channel from told
            """)
        .bind("$1", receipt.notification())
        .bind("$2", receipt.arrived())
        .bind("$3", receipt.problem())
        .map(
            row ->
                new Addressed(
                    new TenantId(ContactRows.required(row, "tenant_id", UUID.class)),
                    ContactRows.required(row, "contact_id", UUID.class),
                    Channel.valueOf(ContactRows.required(row, "channel", String.class))))
        .one();
  }

  private record Addressed(TenantId tenant, UUID contact, Channel channel) {}
}
