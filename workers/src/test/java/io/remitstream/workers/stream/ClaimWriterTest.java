package io.remitstream.workers.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Patient;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class ClaimWriterTest {

  private static final JsonMapper BY_HAND =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(Claim.class, new ClaimWriter()))
          .build();

  /** Counts, so that no two values are the same and each shows where it stands. */
  private int made;

  @Test
  void claimShouldBeWrittenAsJacksonWritesItWhenEveryMemberIsThere() throws Exception {
    var claim = (Claim) made(Claim.class);

    assertThat(BY_HAND.writeValueAsString(claim))
        .isEqualTo(JsonMapper.shared().writeValueAsString(claim));
  }

  @Test
  void claimShouldBeWrittenAsJacksonWritesItWhenNothingIsKnown() {
    Claim claim = new ClaimBuilder().patient(Patient.UNKNOWN).build();

    assertThat(BY_HAND.writeValueAsString(claim))
        .isEqualTo(JsonMapper.shared().writeValueAsString(claim));
  }

  private Object made(Type type) throws Exception {
    made++;
    if (type instanceof ParameterizedType list) {
      Type of = list.getActualTypeArguments()[0];
      return List.of(made(of), made(of));
    }
    if (type == String.class) {
      return "\"text\" é " + made;
    }
    if (type == Money.class) {
      return Money.ofCents(-made);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal("1E+" + made);
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(made);
    }
    return type == UUID.class ? new UUID(made, made) : record((Class<?>) type);
  }

  private Object record(Class<?> type) throws Exception {
    RecordComponent[] members = type.getRecordComponents();
    Object[] values = new Object[members.length];
    for (int i = 0; i < members.length; i++) {
      values[i] = made(members[i].getGenericType());
    }
    Class<?>[] types = Arrays.stream(members).map(RecordComponent::getType).toArray(Class[]::new);
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }
}
