package io.remitstream.migrate;

/** A database user with its password; the password never shows in {@link #toString()}. */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return "Login[user=%s]".formatted(user);
  }
}
