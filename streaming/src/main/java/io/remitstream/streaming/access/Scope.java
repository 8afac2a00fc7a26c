package io.remitstream.streaming.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key may be used for. */
public enum Scope {
  DOCUMENTS_READ("documents:read"),
  DOCUMENTS_WRITE("documents:write"),
  DOCUMENTS_EXTRACT("documents:extract"),
  EVENTS_READ("events:read"),
  REVIEWS_WRITE("reviews:write"),
  WEBHOOKS_MANAGE("webhooks:manage"),
  /** What contacts were told, and marking it as read. */
  NOTIFICATIONS_READ("notifications:read"),
  NOTIFICATIONS_MANAGE("notifications:manage");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** As people, tokens and the database write it. */
  public String text() {
    return text;
  }

  /**
   * @throws UnknownScope where there is no such scope
   */
  public static Scope of(String text) {
    return Arrays.stream(values())
        .filter(scope -> scope.text.equals(text))
        .findFirst()
        .orElseThrow(UnknownScope::new);
  }

  public static Set<Scope> all() {
    return EnumSet.allOf(Scope.class);
  }

  static Set<Scope> of(String... texts) {
    return Arrays.stream(texts)
        .map(Scope::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  static String[] texts(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::text).sorted().toArray(String[]::new);
  }

  @Override
  public String toString() {
    return text;
  }
}
