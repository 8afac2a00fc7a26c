package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Sealed.Opening;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The GraphQL entrance: the schema, what answers it, and its limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlSettings.class)
public class GraphQlConfiguration {

  private static final int OPENERS = 2;
  private static final int WAITING_PAGES = 10_000;

  @Bean
  RuntimeWiringConfigurer schemaWiring() {
    return wiring -> {
      Scalars.all().forEach(wiring::scalar);
      wiring.directive(ScopeDirective.NAME, new ScopeDirective());
    };
  }

  @Bean
  GraphQlSourceBuilderCustomizer schemaFit() {
    return source -> source.inspectSchemaMappings(new SchemaFit());
  }

  @Bean
  QueryLimits queryLimits(GraphQlSettings settings) {
    return new QueryLimits(settings);
  }

  @Bean
  Failures failures() {
    return new Failures();
  }

  @Bean
  Operations operations(GraphQlSettings settings) {
    return new Operations(settings.introspection());
  }

  @Bean(destroyMethod = "dispose")
  Scheduler opening() {
    return Schedulers.newBoundedElastic(OPENERS, WAITING_PAGES, "opening", 60, true);
  }

  @Bean
  ClaimPages claimPages(TenantTransactions transactions, DocumentKeys keys, Scheduler opening) {
    return new ClaimPages(transactions, new Opening(keys, opening));
  }

  @Bean
  RemittancePages remittancePages(
      TenantTransactions transactions, DocumentKeys keys, Scheduler opening) {
    return new RemittancePages(transactions, new Opening(keys, opening));
  }

  @Bean
  DocumentQueries documentQueries(DocumentStore documents, ClaimPages claims) {
    return new DocumentQueries(documents, claims);
  }

  @Bean
  DocumentParts documentParts(
      BatchLoaderRegistry loaders,
      RemittancePages remittances,
      ClaimPages claims,
      TenantTransactions transactions) {
    return new DocumentParts(loaders, remittances, claims, new FindingPages(transactions));
  }
}
