package io.remitstream.api.graphql;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** The statements that the database's driver is given, as it tells them. */
final class DriverLog extends AppenderBase<ILoggingEvent> {

  private final Queue<String> messages = new ConcurrentLinkedQueue<>();

  /** Of every connection while this runs. */
  static List<String> during(Runnable work) {
    var told = new DriverLog();
    var driver = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");
    driver.setLevel(Level.DEBUG);
    driver.addAppender(told);
    told.start();
    try {
      work.run();
    } finally {
      driver.detachAppender(told);
      driver.setLevel(null);
    }
    return List.copyOf(told.messages);
  }

  @Override
  protected void append(ILoggingEvent event) {
    messages.add(event.getFormattedMessage());
  }
}
