package io.remitstream.cli.fake;

/** A service that does not start. */
public final class DyingService {

  private DyingService() {}

  /** Says why and ends. */
  public static void main(String[] arguments) {
    System.out.println("no start today");
    System.exit(3);
  }
}
