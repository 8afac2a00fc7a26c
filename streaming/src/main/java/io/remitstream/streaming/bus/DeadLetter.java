package io.remitstream.streaming.bus;

import io.remitstream.streaming.fault.Fault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message that a group could not handle: the message as it was, with headers that say where it
 * belongs and which type of failure it met. The failure's own words stay behind: they may quote
 * anything.
 */
record DeadLetter(Topic topic, String group, Message message) {

  static final String TOPIC = "dead-letter-topic";
  static final String GROUP = "dead-letter-group";
  static final String CAUSE = "dead-letter-cause";
  static final String AT = "dead-letter-at";

  /** On a message that was sent again: the one group it is meant for. */
  static final String SENT_AGAIN_FOR = "sent-again-for";

  static Message of(Topic topic, String group, Message message, Throwable failure, Instant at) {
    return message
        .withHeader(TOPIC, topic.name())
        .withHeader(GROUP, group)
        .withHeader(CAUSE, cause(failure))
        .withHeader(AT, at.toString());
  }

  /** A fault's code, or the type of anything else. */
  static String cause(Throwable failure) {
    return failure instanceof Fault fault ? fault.code() : failure.getClass().getSimpleName();
  }

  /** Empty if the message is no dead letter. */
  static Optional<DeadLetter> read(Message letter) {
    var topic = Optional.ofNullable(letter.headers().get(TOPIC));
    var group = Optional.ofNullable(letter.headers().get(GROUP));
    return topic.flatMap(
        name -> group.map(whose -> new DeadLetter(new Topic(name), whose, again(letter, whose))));
  }

  private static Message again(Message letter, String group) {
    Map<String, String> headers = new HashMap<>(letter.headers());
    headers.keySet().removeIf(name -> name.startsWith("dead-letter-"));
    headers.put(SENT_AGAIN_FOR, group);
    return new Message(letter.key(), headers, letter.body());
  }

  /** Whether a message was sent again for some group, and not for this one. */
  static boolean isForAnother(Message message, String group) {
    var whose = message.headers().get(SENT_AGAIN_FOR);
    return whose != null && !whose.equals(group);
  }

  /** Whether a message was sent again for one group: whoever listens in has seen it. */
  static boolean isForOneGroup(Message message) {
    return message.headers().containsKey(SENT_AGAIN_FOR);
  }
}
