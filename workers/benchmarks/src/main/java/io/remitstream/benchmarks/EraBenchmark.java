package io.remitstream.benchmarks;

import com.imsweb.x12.reader.X12Reader;
import io.remitstream.benchmarks.era.EraGenerator;
import io.remitstream.benchmarks.era.EraRecipe;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.x12.EraParser;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads the same made-up 835 with our engine, from bytes to balanced claims, and with its rivals:
 * StAEDI going over the segments and elements, imsweb's parser loading the whole file.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class EraBenchmark {

  private static final int SLICE = 64 * 1024;

  /** A document of 5.6 MB. */
  @State(Scope.Benchmark)
  public static class Small {
    static final EraRecipe RECIPE = EraRecipe.ofSize(5_600_000);
    final byte[] bytes = EraGenerator.bytes(RECIPE);
  }

  /** A document of 100 MB. */
  @State(Scope.Benchmark)
  public static class Large {
    static final EraRecipe RECIPE = EraRecipe.ofSize(100_000_000);
    final byte[] bytes = EraGenerator.bytes(RECIPE);
  }

  /**
   * Processor time of the reading thread alone: what is compared where other work shares the
   * machine. Collecting garbage is not in it, which favours those who make more.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long nanos;
    public long documents;
    private long began;

    void begin() {
      began = THREADS.getCurrentThreadCpuTime();
    }

    void end() {
      nanos += THREADS.getCurrentThreadCpuTime() - began;
      documents++;
    }
  }

  @Benchmark
  public long engineSmall(Small document, Processor processor, Blackhole sink) {
    processor.begin();
    long balanced = engine(document.bytes, sink);
    processor.end();
    return balanced;
  }

  @Benchmark
  public long engineLarge(Large document, Processor processor, Blackhole sink) {
    processor.begin();
    long balanced = engine(document.bytes, sink);
    processor.end();
    return balanced;
  }

  @Benchmark
  public long staediSmall(Small document, Processor processor)
      throws IOException, EDIStreamException {
    processor.begin();
    long segments = staedi(document.bytes);
    processor.end();
    return segments;
  }

  @Benchmark
  public long staediLarge(Large document, Processor processor)
      throws IOException, EDIStreamException {
    processor.begin();
    long segments = staedi(document.bytes);
    processor.end();
    return segments;
  }

  @Benchmark
  public X12Reader imswebSmall(Small document, Processor processor) throws IOException {
    processor.begin();
    var reader =
        new X12Reader(
            X12Reader.FileType.ANSI835_5010_X221, new ByteArrayInputStream(document.bytes));
    processor.end();
    return reader;
  }

  private static long engine(byte[] bytes, Blackhole sink) {
    var parser = new EraParser();
    long balanced = 0;
    for (int from = 0; from < bytes.length; from += SLICE) {
      var slice = ByteBuffer.wrap(bytes, from, Math.min(SLICE, bytes.length - from));
      balanced += take(parser.feed(slice), sink);
    }
    balanced += take(parser.end(), sink);
    if (balanced == 0) {
      throw new IllegalStateException("No remittance balances (expected: all)");
    }
    return balanced;
  }

  private static long take(List<EraPart> parts, Blackhole sink) {
    long balanced = 0;
    for (EraPart part : parts) {
      sink.consume(part);
      balanced += part instanceof EraPart.RemittanceClosed closed && closed.balanced() ? 1 : 0;
    }
    return balanced;
  }

  private static long staedi(byte[] bytes) throws IOException, EDIStreamException {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    long segments = 0;
    try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes))) {
      while (reader.hasNext()) {
        segments += reader.next() == EDIStreamEvent.START_SEGMENT ? 1 : 0;
      }
    }
    return segments;
  }
}
