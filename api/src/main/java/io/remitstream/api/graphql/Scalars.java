package io.remitstream.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.remitstream.streaming.remittance.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The schema's own scalars; what they refuse is not repeated. */
final class Scalars {

  private Scalars() {}

  static List<GraphQLScalarType> all() {
    return List.of(
        text("Money", Money::of, Object::toString),
        text("Decimal", BigDecimal::new, Scalars::plain),
        text("Date", LocalDate::parse, Object::toString),
        text("DateTime", Instant::parse, Object::toString),
        text("Cursor", text -> text, Object::toString),
        scalar("Long", new WholeNumber()));
  }

  private static GraphQLScalarType text(
      String name, Function<String, Object> parse, Function<Object, String> print) {
    return scalar(name, new Text(name, parse, print));
  }

  private static GraphQLScalarType scalar(String name, Coercing<Object, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  private static String plain(Object decimal) {
    return ((BigDecimal) decimal).toPlainString();
  }

  /** A value that is a string on the wire. */
  private record Text(String name, Function<String, Object> parse, Function<Object, String> print)
      implements Coercing<Object, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return print.apply(value);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof String text) {
        return parsed(text);
      }
      throw new CoercingParseValueException("Expected a " + name + " as a string.");
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof StringValue text) {
        return parsed(Objects.requireNonNull(text.getValue()));
      }
      throw new CoercingParseLiteralException("Expected a " + name + " as a string.");
    }

    private Object parsed(String text) {
      try {
        return parse.apply(text);
      } catch (DateTimeException | NumberFormatException malformed) {
        throw new CoercingParseValueException("Expected a " + name + ".");
      }
    }
  }

  /** A number on the wire, up to 64 bits wide. */
  private static final class WholeNumber implements Coercing<Object, Long> {

    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
      return ((Number) value).longValue();
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof Integer || input instanceof Long) {
        return ((Number) input).longValue();
      }
      throw new CoercingParseValueException("Expected a Long.");
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof IntValue number && number.getValue().bitLength() < Long.SIZE) {
        return number.getValue().longValue();
      }
      throw new CoercingParseLiteralException("Expected a Long.");
    }
  }
}
