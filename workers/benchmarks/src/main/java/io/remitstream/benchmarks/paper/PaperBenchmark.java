package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.PaperParser;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The engine that reads paper, alone: pages of words, held in memory, become remittances. An
 * operation is one paper of each layout; what is compared is the processor time of a page.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class PaperBenchmark {

  /** The words of one paper of each layout. */
  @State(Scope.Benchmark)
  public static class Papers {
    private static final long SEED = 1;

    final List<List<Page>> documents = new ArrayList<>();

    @Setup
    public void print() throws Exception {
      for (Split split : Split.values()) {
        for (Layout layout : Layouts.of(split)) {
          documents.add(PaperPages.of(new PaperMaker(layout).make(layout.name(), SEED).pdf()));
        }
      }
    }
  }

  /** Of the reading thread alone, without collecting garbage. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counted {
    public long nanos;
    public long pages;
    public long words;
    public long bytes;
  }

  @Benchmark
  public void engine(Papers papers, Counted counted, Blackhole sink) {
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long began = thread.getCurrentThreadCpuTime();
    long allocated = thread.getCurrentThreadAllocatedBytes();
    for (List<Page> document : papers.documents) {
      read(document, counted, sink);
    }
    counted.nanos += thread.getCurrentThreadCpuTime() - began;
    counted.bytes += thread.getCurrentThreadAllocatedBytes() - allocated;
  }

  private static void read(List<Page> document, Counted counted, Blackhole sink) {
    var parser = new PaperParser();
    for (Page page : document) {
      sink.consume(parser.feed(page));
      counted.pages++;
      counted.words += page.words().size();
    }
    sink.consume(parser.end());
  }
}
