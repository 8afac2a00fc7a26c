package io.remitstream.streaming.bus;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import reactor.kafka.sender.SenderRecord;

/** Messages as Kafka's records, and back. Header values are UTF-8. */
final class KafkaMessages {

  private static final byte[] NOTHING = new byte[0];

  private KafkaMessages() {}

  static SenderRecord<String, byte[], Message> record(Topic topic, Message message) {
    var record = new ProducerRecord<>(topic.name(), message.key(), message.body());
    message
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return SenderRecord.create(record, message);
  }

  static Message message(ConsumerRecord<String, byte[]> record) {
    return new Message(
        Objects.requireNonNullElse(record.key(), ""),
        headers(record),
        Objects.requireNonNullElse(record.value(), NOTHING));
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return headers;
  }
}
