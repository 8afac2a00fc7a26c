package io.remitstream.benchmarks.bare;

import io.remitstream.api.ApiApplication;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The api, but for {@code GET /v1/documents/{id}}: its handler runs the tenant's statement for the
 * document's row, and answers an empty object. What the real handler is measured against; see the
 * script {@code bare-read} beside.
 */
@Configuration(proxyBeanMethods = false)
public class BareApi {

  private static final String ROW =
      "select * from document where "
          + TenantTransactions.OF_TENANT
          + " and id = $2 and deleted_at is null";

  public static void main(String[] args) {
    SpringApplication.run(new Class<?>[] {ApiApplication.class, BareApi.class}, args);
  }

  @Bean
  RouterFunction<ServerResponse> bare(TenantTransactions transactions) {
    return RouterFunctions.route()
        .GET("/v1/documents/{id}", request -> answer(transactions, request))
        .build();
  }

  private static Mono<ServerResponse> answer(
      TenantTransactions transactions, ServerRequest request) {
    UUID document = UUID.fromString(request.pathVariable("id"));
    return transactions
        .inOneStatement(ROW, statement -> statement.bind("$2", document).fetch().one())
        .flatMap(row -> ServerResponse.ok().bodyValue(Map.of()));
  }
}
