package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.workers.Bench;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** More tenants lag than are looked at in one round. */
class FeedsTest {

  private static final String LAGGING =
      """
      with made as (insert into tenant (tenant_id, name) select gen_random_uuid(), 'lagging ' || n
                    from generate_series(1, 120) n returning tenant_id, name),
        logs as (insert into tenant_log (tenant_id, position)
                 select tenant_id, case name when 'lagging 60' then 5000 else 1 end from made)
      insert into webhook_feed (tenant_id) select tenant_id from made
      """;

  @Test
  void whoHasMuchShouldHaveItsTurnHoweverManyHaveLittle() {
    try (var bench = new Bench(Infrastructure.withDatabase())) {
      bench.seen(LAGGING);
      var feeds = new Feeds(bench.dispatch);

      assertThat(looked(feeds.lagging())).hasSize(100).allMatch(Lagging::isLight);
      assertThat(looked(feeds.behind()).getFirst().behind()).isEqualTo(5_000);
    }
  }

  private static List<Lagging> looked(Mono<List<Lagging>> feeds) {
    return feeds.blockOptional(Bench.TIMEOUT).orElseThrow();
  }
}
