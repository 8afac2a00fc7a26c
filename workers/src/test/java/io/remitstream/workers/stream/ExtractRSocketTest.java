package io.remitstream.workers.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.netty.buffer.Unpooled;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.extraction.Files835;
import io.remitstream.workers.extraction.Zips;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.util.DefaultPayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entrance with a real client. There is no database that anything could be written to. */
@Timeout(60)
class ExtractRSocketTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int CHUNK = 4 * 1024;
  private static final int LARGEST = 512 * 1024;

  /** Chunks that are under way when nothing more is taken: few, and however long the file is. */
  private static final int FEW = 6;

  private static TestTokens tokens;
  private static AnnotationConfigApplicationContext workers;
  private RSocket socket;

  @BeforeAll
  static void start() {
    tokens = new TestTokens();
    workers =
        TestWorkers.start(
            tokens,
            "remitstream.workers.rsocket.document=" + LARGEST + "B",
            "remitstream.workers.rsocket.extractions=3",
            "remitstream.workers.rsocket.per-tenant=2",
            "remitstream.workers.rsocket.stall=5s");
  }

  @AfterAll
  static void stop() {
    workers.close();
    tokens.close();
  }

  @BeforeEach
  void connect() {
    socket = TestWorkers.connect(workers);
  }

  @AfterEach
  void hangUp() {
    socket.dispose();
    await().atMost(TIMEOUT).until(() -> workers.getBean(Places.class).taken() == 0);
  }

  @Test
  void claimsShouldComeThenTheirRemittanceThenTheSummary() {
    List<JsonNode> items = items(extract(tokens.good(), Files835.balanced()));

    assertThat(items)
        .extracting(item -> item.path("kind").asString())
        .containsExactly("claim", "claim", "remittance", "summary");
    JsonNode claim = items.getFirst();
    assertThat(claim.path("pointer").asString()).isEqualTo("/remittances/0/claims/0");
    assertThat(claim.at("/claim/patient/lastName").asString()).isEqualTo("QUILLFEATHER");
    assertThat(claim.at("/claim/charge").asString()).isEqualTo("200.00");
    assertThat(claim.path("claim").propertyNames()).contains("drg", "adjustments", "lines");
    assertThat(JsonMapper.shared().treeToValue(claim.path("claim"), Claim.class).lines())
        .hasSize(1);
    JsonNode remittance = items.get(2).path("remittance");
    assertThat(remittance.at("/payer/name").asString()).isEqualTo("MERIDIAN MUTUAL");
    assertThat(remittance.at("/payee/name").asString()).isEqualTo("ORCHARD CLINIC");
    assertThat(remittance.at("/payment/amount").asString()).isEqualTo("250.00");
    assertThat(remittance.path("claims")).isEmpty();
    assertThat(items.getLast().path("summary"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"status": "PROCESSED", "balanced": true,
                     "counts": {"remittances": 1, "claims": 2, "lines": 2, "findings": 0}}
                    """));
  }

  @Test
  void findingsShouldComeWhereTheyAreMade() {
    List<JsonNode> items = items(extract(tokens.good(), Files835.unbalanced()));

    assertThat(items)
        .filteredOn(item -> item.path("kind").asString().equals("finding"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.at("/finding/rule").asString()).contains("BALANCE"));
    assertThat(items.getLast().at("/summary/status").asString()).isEqualTo("REVIEW_REQUIRED");
    assertThat(items.getLast().at("/summary/balanced").asBoolean()).isFalse();
  }

  @Test
  void itemsOfAPageShouldComeAsLinesOfOneAnswerWhereLinesAreAccepted() {
    var first = new RequestMetadata("extract", tokens.good(), null, true).encoded();
    byte[] letter = "Dear member, your plan has changed.".getBytes(StandardCharsets.UTF_8);

    List<String> answers =
        socket
            .requestChannel(Flux.just(DefaultPayload.create(Unpooled.wrappedBuffer(letter), first)))
            .map(Payload::getDataUtf8)
            .collectList()
            .blockOptional(TIMEOUT)
            .orElseThrow();

    List<String> lines = answers.stream().flatMap(String::lines).toList();
    assertThat(answers).hasSizeLessThan(lines.size());
    assertThat(lines.stream().map(this::json).map(item -> item.path("kind").asString()))
        .containsExactlyInAnyOrder("type", "page", "summary")
        .last()
        .isEqualTo("summary");
  }

  @Test
  void claimsShouldComeBeforeTheFileHasEnded() {
    byte[] file = Files835.balanced();
    int middle = new String(file, StandardCharsets.UTF_8).indexOf("SVC*HC:99214");
    Sinks.Many<byte[]> bytes = Sinks.many().unicast().onBackpressureBuffer();

    extract(tokens.good(), bytes.asFlux())
        .as(StepVerifier::create)
        .then(() -> bytes.tryEmitNext(Arrays.copyOf(file, middle)).orThrow())
        .expectNextMatches(item -> item.at("/pointer").asString().endsWith("/claims/0"))
        .then(() -> bytes.tryEmitNext(Arrays.copyOfRange(file, middle, file.length)).orThrow())
        .then(() -> bytes.tryEmitComplete().orThrow())
        .expectNextCount(3)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void extractionShouldGoOnWithTheCallersTrace() {
    String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var received = new ReceivedTraces();
    workers.getBean(ObservationRegistry.class).observationConfig().observationHandler(received);
    var first = new RequestMetadata("extract", tokens.good(), traceparent).encoded();
    Payload file = DefaultPayload.create(Unpooled.wrappedBuffer(Files835.balanced()), first);

    assertThat(items(socket.requestChannel(Flux.just(file)).map(this::json))).hasSize(4);

    assertThat(received.traceparents).containsExactly(traceparent);
  }

  /** Of requests, as what makes traces reads them. */
  private static final class ReceivedTraces implements ObservationHandler<ReceiverContext<Object>> {

    final List<@Nullable String> traceparents = new CopyOnWriteArrayList<>();

    @Override
    public void onStart(ReceiverContext<Object> context) {
      Object carrier = Objects.requireNonNull(context.getCarrier());
      traceparents.add(context.getGetter().get(carrier, "traceparent"));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof ReceiverContext<?> received && received.getCarrier() != null;
    }
  }

  @Test
  void bytesShouldNotBeAskedForWhenNoClaimIs() {
    var sent = new AtomicInteger();
    byte[] file = Files835.many(2_000);
    int all = file.length / CHUNK;

    extract(tokens.good(), chunks(file).doOnNext(chunk -> sent.incrementAndGet()))
        .as(flux -> StepVerifier.create(flux, 0))
        .thenRequest(1)
        .expectNextCount(1)
        .expectNoEvent(Duration.ofMillis(500))
        .then(() -> assertThat(sent.get()).isLessThanOrEqualTo(FEW))
        .thenRequest(100)
        .expectNextCount(100)
        .expectNoEvent(Duration.ofMillis(500))
        .then(() -> assertThat(sent.get()).isLessThanOrEqualTo(2 * FEW))
        .thenRequest(Long.MAX_VALUE)
        .expectNextCount(2_000 - 101 + 2)
        .expectComplete()
        .verify(TIMEOUT);
    assertThat(sent.get()).isGreaterThanOrEqualTo(all);
  }

  static Stream<String> badTokens() {
    var good = tokens.claims();
    return Stream.of(
        "",
        "nonsense",
        new PlainJWT(new JWTClaimsSet.Builder().claim("scope", TestTokens.EXTRACT).build())
            .serialize(),
        tokens.signed(good.withExpiry(Instant.now().minusSeconds(30))),
        tokens.signed(good.withAudience("another")),
        tokens.signed(good.withType("JWT")),
        TestTokens.signed(good, TestTokens.key("first")),
        TestTokens.signed(good, TestTokens.key("unknown")));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("badTokens")
  void extractionShouldBeRefusedWhenTheTokenIsNotGood(String token) {
    assertRefused(extract(token, Files835.balanced()), "unauthenticated");
  }

  @Test
  void extractionShouldBeRefusedWhenThereIsNoTokenOrTheScopeIsMissing() {
    assertRefused(extract(null, Files835.balanced()), "unauthenticated");
    String reader = tokens.signed(tokens.claims().withScope("documents:read documents:write"));
    assertRefused(extract(reader, Files835.balanced()), "missing-scope");
  }

  @Test
  void keysShouldNotBeAskedForAgainAndAgainWhenTokensNameUnknownOnes() {
    assertRefused(
        extract(TestTokens.signed(tokens.claims(), TestTokens.key("x")), Files835.balanced()),
        "unauthenticated");
    int before = tokens.asked.get();

    for (int i = 0; i < 20; i++) {
      String token = TestTokens.signed(tokens.claims(), TestTokens.key("unknown-" + i));
      assertRefused(extract(token, Files835.balanced()), "unauthenticated");
    }

    assertThat(tokens.asked.get() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void extractionShouldFailWithItsCodeWhenTheFileIsNot() {
    assertRefused(
        extract(tokens.good(), new byte[] {0, 1, 2, (byte) 0xFF}), "unsupported-document");
    assertRefused(extract(tokens.good(), Files835.claimSubmission()), "not-an-835");
    assertRefused(extract(tokens.good(), new byte[0]), "unreadable-document");
    assertRefused(
        extract(tokens.good(), Zips.of(Map.of("a.835", Files835.balanced()))),
        "archive-not-streamed");
    byte[] large = Files835.many(5_000);
    assertThat(large.length).isGreaterThan(LARGEST);
    assertRefused(extract(tokens.good(), large), "too-large");
  }

  @Test
  void extractionShouldBeRefusedWhenTheRouteIsUnknown() {
    Payload first = TestWorkers.first("sums", tokens.good(), Files835.balanced());

    assertRefused(socket.requestChannel(Flux.just(first)).map(this::json), "not-found");
  }

  @Test
  void extractionShouldEndWhenNothingMovesForTooLong() {
    assertRefused(extract(tokens.good(), Flux.never()), "stalled");
  }

  @Test
  void extractionsShouldBeRefusedBeyondTheirBoundUntilOneEnds() {
    var one = new TenantId(Ids.next());
    var other = new TenantId(Ids.next());
    List<Disposable> running = new ArrayList<>();
    running.add(hold(one));
    running.add(hold(one));
    awaitTaken(2);

    assertRefused(extract(tokenOf(one), Files835.balanced()), "too-many-extractions");
    running.add(hold(other));
    awaitTaken(3);
    assertRefused(extract(tokens.good(), Files835.balanced()), "too-many-extractions");

    running.removeFirst().dispose();
    awaitTaken(2);
    assertThat(items(extract(tokenOf(one), Files835.balanced()))).hasSize(4);
    running.forEach(Disposable::dispose);
  }

  private Disposable hold(TenantId tenant) {
    byte[] half = Arrays.copyOf(Files835.balanced(), 300);
    return extract(tokenOf(tenant), Flux.just(half).concatWith(Flux.never()))
        .subscribe(item -> {}, stalled -> {});
  }

  private static String tokenOf(TenantId tenant) {
    return tokens.signed(tokens.claims().withTenant(tenant));
  }

  private static void awaitTaken(int many) {
    await().atMost(TIMEOUT).until(() -> workers.getBean(Places.class).taken() == many);
  }

  private Flux<JsonNode> extract(@Nullable String token, byte[] file) {
    return extract(token, chunks(file));
  }

  private Flux<JsonNode> extract(@Nullable String token, Flux<byte[]> bytes) {
    Flux<Payload> rest = bytes.map(DefaultPayload::create);
    return socket
        .requestChannel(rest.startWith(TestWorkers.first("extract", token, new byte[0])))
        .map(this::json);
  }

  private JsonNode json(Payload payload) {
    return json(payload.getDataUtf8());
  }

  private JsonNode json(String item) {
    return JsonMapper.shared().readTree(item);
  }

  private static Flux<byte[]> chunks(byte[] file) {
    int many = (file.length + CHUNK - 1) / CHUNK;
    return Flux.range(0, many)
        .map(
            nth -> Arrays.copyOfRange(file, nth * CHUNK, Math.min(file.length, (nth + 1) * CHUNK)));
  }

  private static List<JsonNode> items(Flux<JsonNode> items) {
    return items.collectList().blockOptional(TIMEOUT).orElseThrow();
  }

  private static void assertRefused(Flux<JsonNode> items, String code) {
    items
        .as(StepVerifier::create)
        .thenConsumeWhile(item -> true)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(ApplicationErrorException.class)
                    .hasMessageContaining("/problems/" + code + "\""))
        .verify(TIMEOUT);
  }
}
