package io.remitstream.api.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one operation may ask for.
 *
 * @param depth levels of fields
 * @param cost rows and fields: a page counts ten and its fields for each of its rows, other fields
 *     count one; bounds what is in memory at once, some 2,500 claims
 * @param aliases fields under another name
 * @param introspection whether the schema may be asked for; for developers, who have it as a file
 *     too
 */
@ConfigurationProperties("remitstream.graphql")
public record GraphQlSettings(
    @DefaultValue("10") int depth,
    @DefaultValue("25000") int cost,
    @DefaultValue("20") int aliases,
    @DefaultValue("false") boolean introspection) {

  public GraphQlSettings {
    if (depth < 1 || cost < 1 || aliases < 0) {
      throw new IllegalArgumentException(
          "remitstream.graphql: depth and cost must be at least 1, aliases at least 0 (got %d, %d"
              + " and %d)".formatted(depth, cost, aliases));
    }
  }
}
