package io.remitstream.api.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one operation may ask for.
 *
 * @param depth levels of fields
 * @param cost rows and fields: a page counts ten and its fields for each of its rows, other fields
 *     count one; bounds what is in memory at once, some 2,500 claims
 * @param aliases fields under another name
 * @param introspection whether the schema may be asked for; for developers, who have it as a file
 *     too
 * @param operations that may run on one socket at the same time
 * @param initWithin how long a socket may take to open the conversation
 * @param frame the largest message that a client may send over a socket
 */
@ConfigurationProperties("remitstream.graphql")
public record GraphQlSettings(
    @DefaultValue("10") int depth,
    @DefaultValue("25000") int cost,
    @DefaultValue("20") int aliases,
    @DefaultValue("false") boolean introspection,
    @DefaultValue("100") int operations,
    @DefaultValue("10s") Duration initWithin,
    @DefaultValue("64KB") DataSize frame) {

  public GraphQlSettings {
    if (depth < 1 || cost < 1 || aliases < 0 || operations < 1 || !initWithin.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.graphql: depth, cost, operations and init-within must be more than nothing,"
              + " aliases not negative");
    }
  }
}
