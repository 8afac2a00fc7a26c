package io.remitstream.api.graphql;

import graphql.ExecutionResult;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;

/**
 * Measures an operation before it begins. The measuring ends at the first limit that is passed, so
 * that fragments within fragments cost no more than what they may.
 */
final class QueryLimits extends SimplePerformantInstrumentation {

  private final GraphQlSettings settings;

  QueryLimits(GraphQlSettings settings) {
    this.settings = settings;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    fields(parameters.getExecutionContext()).visitPreOrder(new Measure(settings));
    return SimpleInstrumentationContext.noOp();
  }

  private static QueryTraverser fields(ExecutionContext context) {
    return QueryTraverser.newQueryTraverser()
        .schema(context.getGraphQLSchema())
        .document(context.getDocument())
        .operationName(context.getExecutionInput().getOperationName())
        .coercedVariables(context.getCoercedVariables())
        .build();
  }

  /** What was counted of one operation so far. */
  private static final class Measure extends QueryVisitorStub {

    private static final int ROW = 10;

    private final GraphQlSettings settings;
    private long cost;
    private int aliases;

    Measure(GraphQlSettings settings) {
      this.settings = settings;
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment field) {
      aliases += field.getField().getAlias() == null ? 0 : 1;
      if (aliases > settings.aliases()) {
        throw QueryRefused.tooManyAliases(settings.aliases());
      }
      if (!isIntrospection(field)) {
        measure(field);
      }
    }

    /** It has limits of its own, and rows of none. */
    private static boolean isIntrospection(QueryVisitorFieldEnvironment field) {
      return field.getFieldDefinition().getName().startsWith("__")
          || field.getFieldsContainer().getName().startsWith("__");
    }

    private void measure(QueryVisitorFieldEnvironment field) {
      int depth = 1;
      long times = 1;
      for (var above = field.getParentEnvironment();
          above != null;
          above = above.getParentEnvironment()) {
        depth++;
        times *= rows(above);
      }
      if (depth > settings.depth()) {
        throw QueryRefused.tooDeep(settings.depth());
      }
      cost += times * (isPage(field) ? ROW * rows(field) : 1);
      if (cost > settings.cost()) {
        throw QueryRefused.tooCostly(settings.cost());
      }
    }

    private static boolean isPage(QueryVisitorFieldEnvironment field) {
      return field.getArguments().containsKey("first");
    }

    /** A page out of bounds is refused when it is read. */
    private static long rows(QueryVisitorFieldEnvironment field) {
      return field.getArguments().get("first") instanceof Integer first
          ? Math.clamp(first, 1, First.MAX)
          : 1;
    }
  }
}
