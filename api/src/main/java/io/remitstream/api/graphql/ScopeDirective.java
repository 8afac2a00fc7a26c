package io.remitstream.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Holds each operation against its caller's scopes: on a socket that many operations share, and
 * whatever came before. The schema says which scope, at the field where an operation begins.
 */
final class ScopeDirective implements SchemaDirectiveWiring {

  static final String NAME = "scope";

  @Override
  public GraphQLFieldDefinition onField(
      SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
    String name = field.getAppliedDirective(NAME).getArgument("name").getValue();
    DataFetcher<?> open = field.getFieldDataFetcher();
    field.setFieldDataFetcher(new Guarded(Scope.of(name), open));
    return field.getElement();
  }

  private record Guarded(Scope scope, DataFetcher<?> open) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      Caller caller = environment.getGraphQlContext().get(Caller.class);
      if (caller == null || !caller.scopes().contains(scope)) {
        throw Refusal.missingScope();
      }
      return open.get(environment);
    }
  }
}
