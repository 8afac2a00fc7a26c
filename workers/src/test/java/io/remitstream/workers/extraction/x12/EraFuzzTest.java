package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.remittance.EraPart;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damage at random, from fixed seeds: nothing but typed faults, and no cutting changes anything.
 */
@Timeout(120)
class EraFuzzTest {

  private static final byte[] SOUND = EraDocument.bytes("everything.edi");
  private static final byte[] SPICE =
      "~*:\n\r^ISAGST835CLPSVE0129.-+ \0\u001a\u00e9".getBytes(StandardCharsets.ISO_8859_1);
  private static final EraLimits SMALL = new EraLimits(300, 1_200, 3, 200, 20);
  private static final int MUTANTS = 3_000;

  @Test
  void partsShouldBeTheSameInAnyCutting() {
    List<EraPart> whole = EraDocument.parts(SOUND, SOUND.length);

    for (int chunk = 1; chunk < 300; chunk++) {
      assertThat(EraDocument.parts(SOUND, chunk)).as("chunks of %d", chunk).isEqualTo(whole);
    }
  }

  @Test
  void damagedDocumentShouldGiveTheSamePartsInAnyCutting() {
    var random = new SplittableRandom(20261101);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutant(random);
      EraLimits limits = i % 2 == 0 ? EraLimits.DEFAULT : SMALL;

      Object whole = outcome(mutant, List.of(mutant.length), limits);

      assertThat(outcome(mutant, cuts(mutant.length, random), limits))
          .as("mutant %d", i)
          .isEqualTo(whole);
      assertThat(outcome(mutant, List.of(), limits)).as("mutant %d by bytes", i).isEqualTo(whole);
    }
  }

  @Test
  void noiseShouldBeRefusedOrReadAndNeverFailOtherwise() {
    var random = new SplittableRandom(835);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] noise = new byte[random.nextInt(2_000)];
      for (int p = 0; p < noise.length; p++) {
        noise[p] = SPICE[random.nextInt(SPICE.length)];
      }
      byte[] opened = i % 2 == 0 ? noise : joined(Arrays.copyOf(SOUND, 200), noise);

      assertThat(outcome(opened, List.of(opened.length), SMALL)).isNotNull();
    }
  }

  /**
   * The parts, or the refusal's text; anything but a typed fault fails the test by being thrown.
   */
  private static Object outcome(byte[] bytes, List<Integer> cuts, EraLimits limits) {
    var parts = new ArrayList<EraPart>();
    var parser = new EraParser(limits);
    int from = 0;
    try {
      for (int next = 0; from < bytes.length; next++) {
        int length = next < cuts.size() ? cuts.get(next) : 1;
        length = Math.min(length, bytes.length - from);
        parts.addAll(parser.feed(ByteBuffer.wrap(bytes, from, length)));
        from += length;
      }
      parts.addAll(parser.end());
      return parts;
    } catch (Fault refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }

  private static List<Integer> cuts(int length, SplittableRandom random) {
    var cuts = new ArrayList<Integer>();
    for (int sum = 0; sum < length; ) {
      int cut = 1 + random.nextInt(random.nextBoolean() ? 5 : 400);
      cuts.add(cut);
      sum += cut;
    }
    return cuts;
  }

  /** Bytes changed, cut out, doubled or put in, at one to eight places. */
  private static byte[] mutant(SplittableRandom random) {
    byte[] bytes = SOUND.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      int length = random.nextInt(random.nextInt(10) == 0 ? 400 : 6);
      int end = Math.min(bytes.length, at + length);
      byte[] head = Arrays.copyOf(bytes, at);
      byte[] tail = Arrays.copyOfRange(bytes, end, bytes.length);
      byte[] middle = Arrays.copyOfRange(bytes, at, end);
      byte[] spice = {SPICE[random.nextInt(SPICE.length)]};
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> joined(head, tail);
            case 1 -> joined(head, middle, middle, tail);
            case 2 -> joined(head, spice, middle, tail);
            default -> joined(head, spice, tail);
          };
      bytes = bytes.length == 0 ? spice : bytes;
    }
    return bytes;
  }

  private static byte[] joined(byte[]... pieces) {
    var all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
