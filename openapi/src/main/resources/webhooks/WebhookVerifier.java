import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies Remitstream's webhooks. One file, no dependencies, Java 17 or newer; Apache-2.0. Copy it.
 *
 * <p>Or from a shell, to prove that nothing is missing, and to fetch what is:
 *
 * <pre>
 * java WebhookVerifier.java prove --key whpk_… --statement statement.json --received received.csv
 *   [--endpoint https://HOST/v1/webhooks/ID --into DIRECTORY]     (the API key in REMITSTREAM_API_KEY)
 * java WebhookVerifier.java vectors vectors.json
 * </pre>
 *
 * <p>{@code statement.json} is one statement as {@code GET /v1/webhooks/{id}/statements} gives it; {@code received.csv}
 * has a line {@code sequence,id,sha256} for each webhook received: the member {@code sequence} of its body, its header
 * {@code webhook-id}, and the SHA-256 of its body in hexadecimal. Exit code 0: complete; 1: not; 2: called wrongly.
 */
public final class WebhookVerifier {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final HexFormat HEX = HexFormat.of();

  private WebhookVerifier() {}

  /** Why a webhook is not what it says it is. */
  public static final class NotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotGenuine(String message) {
      super(message);
    }
  }

  /** A webhook that was received: its sequence, its id, and the SHA-256 of its body in hexadecimal. */
  public record Received(long sequence, String id, String sha256) {}

  /** What a statement proves. */
  public enum Outcome {
    COMPLETE,
    /** Sequences are missing. */
    INCOMPLETE,
    /** All are there, but an id or a body is not the one that was sent. */
    DIFFERS,
    /** The signature is not by this key. */
    FORGED
  }

  public record Proof(Outcome outcome, List<Long> missing) {
    @Override
    public String toString() {
      String name = outcome.name().toLowerCase(Locale.ROOT);
      return missing.isEmpty()
          ? name
          : name + ", missing: " + String.join(" ", missing.stream().map(String::valueOf).toList());
    }
  }

  /**
   * Fails unless the webhook was signed with one of {@code keys} (Standard Webhooks 1.0.0), at most five minutes ago.
   *
   * @param body the bytes as they came, before anything parses them
   * @param headers with lower-case names
   * @param keys {@code whsec_…} secrets and {@code whpk_…} public keys; during a rotation the old and the new one
   * @return the webhook's id: the same on every attempt, so it tells repeats
   * @throws NotGenuine otherwise
   */
  public static String verify(byte[] body, Map<String, String> headers, List<String> keys, Instant now) {
    String id = header(headers, "webhook-id");
    String timestamp = header(headers, "webhook-timestamp");
    String signatures = header(headers, "webhook-signature");
    if (!timestamp.matches("\\d{1,12}")) {
      throw new NotGenuine("webhook-timestamp is no number");
    }
    if (Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE.toSeconds()) {
      throw new NotGenuine("too old, or from the future");
    }
    byte[] signed = joined((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    for (String signature : signatures.split(" ")) {
      if (keys.stream().anyMatch(key -> isBy(key, signature, signed))) {
        return id;
      }
    }
    throw new NotGenuine("no signature is by one of the keys");
  }

  private static String header(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value == null || value.isEmpty()) {
      throw new NotGenuine(name + " is missing");
    }
    return value;
  }

  private static boolean isBy(String key, String signature, byte[] signed) {
    try {
      if (signature.startsWith("v1,") && key.startsWith("whsec_")) {
        return MessageDigest.isEqual(hmac(key, signed), Base64.getDecoder().decode(signature.substring(3)));
      }
      return signature.startsWith("v1a,")
          && key.startsWith("whpk_")
          && isSigned(key, Base64.getDecoder().decode(signature.substring(4)), signed);
    } catch (IllegalArgumentException | GeneralSecurityException malformed) {
      return false;
    }
  }

  private static boolean isSigned(String key, byte[] signature, byte[] signed) throws GeneralSecurityException {
    var spec = new X509EncodedKeySpec(joined(ED25519_SPKI, decoded(key)));
    PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(spec);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(publicKey);
    verifier.update(signed);
    return verifier.verify(signature);
  }

  private static byte[] hmac(String secret, byte[] signed) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(decoded(secret), "HmacSHA256"));
    return mac.doFinal(signed);
  }

  private static byte[] decoded(String key) {
    return Base64.getDecoder().decode(key.substring(key.indexOf('_') + 1));
  }

  /** What to answer to a webhook that is a challenge, as JSON with status 200; empty where it is none. */
  public static Optional<String> answerChallenge(byte[] body, String secret) throws GeneralSecurityException {
    Map<?, ?> message = Json.object(new String(body, StandardCharsets.UTF_8));
    if (!"webhook.challenge".equals(message.get("type"))) {
      return Optional.empty();
    }
    String challenge = (String) message.get("challenge");
    byte[] signature = hmac(secret, challenge.getBytes(StandardCharsets.UTF_8));
    return Optional.of(
        "{\"challenge\":\"%s\",\"signature\":\"%s\"}"
            .formatted(challenge, Base64.getEncoder().encodeToString(signature)));
  }

  /**
   * Holds a signed statement against what was received.
   *
   * @param statement the member {@code statement}, a text, as it came
   * @param received repeats and other sequences do not matter
   */
  public static Proof prove(String statement, String signature, String key, List<Received> received) {
    if (!isBy(key, signature, statement.getBytes(StandardCharsets.UTF_8))) {
      return new Proof(Outcome.FORGED, List.of());
    }
    Map<?, ?> said = Json.object(statement);
    Map<Long, Received> bySequence = new HashMap<>();
    received.forEach(one -> bySequence.put(one.sequence(), one));
    List<Long> missing = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    for (long sequence = number(said, "from"); sequence <= number(said, "to"); sequence++) {
      Received one = bySequence.get(sequence);
      if (one == null) {
        missing.add(sequence);
      } else {
        leaves.add(leaf(one));
      }
    }
    if (!missing.isEmpty()) {
      return new Proof(Outcome.INCOMPLETE, missing);
    }
    boolean same = leaves.size() == number(said, "count") && HEX.formatHex(tree(leaves)).equals(said.get("root"));
    return new Proof(same ? Outcome.COMPLETE : Outcome.DIFFERS, missing);
  }

  private static long number(Map<?, ?> object, String name) {
    return ((BigDecimal) object.get(name)).longValueExact();
  }

  /** RFC 6962, section 2.1; the leaf is sequence, id and SHA-256 of the body, each with its length before it. */
  public static byte[] leaf(Received one) {
    byte[] id = one.id().getBytes(StandardCharsets.UTF_8);
    byte[] sha256 = HEX.parseHex(one.sha256());
    ByteBuffer bytes = ByteBuffer.allocate(1 + 3 * Integer.BYTES + Long.BYTES + id.length + sha256.length);
    bytes.put((byte) 0).putInt(Long.BYTES).putLong(one.sequence());
    bytes.putInt(id.length).put(id).putInt(sha256.length).put(sha256);
    return sha256(bytes.array());
  }

  private static byte[] tree(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return sha256();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    return sha256(new byte[] {1}, tree(leaves.subList(0, half)), tree(leaves.subList(half, leaves.size())));
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(joined(parts));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer whole = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(whole::put);
    return whole.array();
  }

  /**
   * Fetches bodies of deliveries by their sequence.
   *
   * @param endpoint {@code https://HOST/v1/webhooks/ID}
   * @param apiKey with the scope {@code webhooks:manage}
   * @return what is there, with the bodies
   */
  public static Map<Received, String> fetchMissing(String endpoint, String apiKey, List<Long> sequences)
      throws IOException, InterruptedException {
    Map<Received, String> fetched = new LinkedHashMap<>();
    HttpClient client = HttpClient.newHttpClient();
    for (long sequence : sequences) {
      String query = "?fromSequence=%1$d&toSequence=%1$d&limit=1".formatted(sequence);
      Map<?, ?> page = get(client, endpoint + "/deliveries" + query, apiKey);
      for (Object item : (List<?>) page.get("items")) {
        Object id = ((Map<?, ?>) item).get("deliveryId");
        Map<?, ?> delivery = get(client, endpoint + "/deliveries/" + id, apiKey);
        String body = (String) delivery.get("body");
        String hash = HEX.formatHex(sha256(body.getBytes(StandardCharsets.UTF_8)));
        fetched.put(new Received(sequence, (String) delivery.get("eventId"), hash), body);
      }
    }
    return fetched;
  }

  private static Map<?, ?> get(HttpClient client, String url, String apiKey) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + apiKey).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(url + " answered " + answer.statusCode());
    }
    return Json.object(answer.body());
  }

  public static void main(String[] words) throws Exception {
    System.exit(run(System.out, System.getenv("REMITSTREAM_API_KEY"), words));
  }

  /** The program itself, for who calls it from another; gives its exit code. */
  public static int run(PrintStream out, String apiKey, String... words) throws Exception {
    if (words.length == 2 && words[0].equals("vectors")) {
      return Vectors.tried(Json.object(Files.readString(Path.of(words[1]))), out);
    }
    Map<String, String> options = new TreeMap<>();
    for (int i = 1; i + 1 < words.length; i += 2) {
      options.put(words[i], words[i + 1]);
    }
    boolean whole = options.keySet().containsAll(List.of("--key", "--statement", "--received"));
    if (!whole || !words[0].equals("prove") || options.containsKey("--endpoint") != options.containsKey("--into")) {
      out.println("usage: prove --key K --statement FILE --received FILE [--endpoint URL --into DIR], or vectors FILE");
      return 2;
    }
    return proved(options, apiKey, out) ? 0 : 1;
  }

  private static boolean proved(Map<String, String> options, String apiKey, PrintStream out) throws Exception {
    Map<?, ?> file = Json.object(Files.readString(Path.of(options.get("--statement"))));
    String statement = (String) file.get("statement");
    String signature = (String) file.get("signature");
    List<Received> received = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(options.get("--received")))) {
      if (line.matches("\\d.*")) {
        String[] columns = line.strip().split(",");
        received.add(new Received(Long.parseLong(columns[0]), columns[1], columns[2]));
      }
    }
    Proof proof = prove(statement, signature, options.get("--key"), received);
    out.println(proof);
    if (proof.outcome() == Outcome.INCOMPLETE && options.containsKey("--endpoint")) {
      Map<Received, String> fetched = fetchMissing(options.get("--endpoint"), apiKey, proof.missing());
      Path into = Files.createDirectories(Path.of(options.get("--into")));
      for (Map.Entry<Received, String> one : fetched.entrySet()) {
        Files.writeString(into.resolve(one.getKey().sequence() + ".json"), one.getValue());
      }
      received.addAll(fetched.keySet());
      proof = prove(statement, signature, options.get("--key"), received);
      out.printf("fetched %d: %s%n", fetched.size(), proof);
    }
    return proof.outcome() == Outcome.COMPLETE;
  }

  /** Tries this file against the published test vectors. */
  private static final class Vectors {

    private int count;
    private final List<String> wrong = new ArrayList<>();

    static int tried(Map<?, ?> file, PrintStream out) throws GeneralSecurityException {
      var vectors = new Vectors();
      objects(file, "signatures").forEach(vectors::signature);
      for (Map<?, ?> one : objects(file, "challenges")) {
        vectors.challenge(one);
      }
      objects(file, "leaves").forEach(vectors::leaf);
      objects(file, "statements").forEach(vectors::statement);
      out.printf("%d of %d vectors fit%n", vectors.count - vectors.wrong.size(), vectors.count);
      vectors.wrong.forEach(name -> out.println("wrong: " + name));
      return vectors.wrong.isEmpty() ? 0 : 1;
    }

    private void signature(Map<?, ?> one) {
      Map<String, String> headers = new HashMap<>();
      ((Map<?, ?>) one.get("headers")).forEach((name, value) -> headers.put((String) name, (String) value));
      List<String> keys = ((List<?>) one.get("keys")).stream().map(String.class::cast).toList();
      byte[] body = text(one, "body").getBytes(StandardCharsets.UTF_8);
      boolean genuine;
      try {
        genuine = verify(body, headers, keys, Instant.ofEpochSecond(number(one, "now"))).equals(headers.get("webhook-id"));
      } catch (NotGenuine refused) {
        genuine = false;
      }
      check(text(one, "name"), one.get("genuine").equals(genuine));
    }

    private void challenge(Map<?, ?> one) throws GeneralSecurityException {
      byte[] body = text(one, "body").getBytes(StandardCharsets.UTF_8);
      Map<?, ?> answer = Json.object(answerChallenge(body, text(one, "secret")).orElse("{}"));
      boolean same = one.get("challenge").equals(answer.get("challenge"));
      check(text(one, "name"), same && one.get("signature").equals(answer.get("signature")));
    }

    private void leaf(Map<?, ?> one) {
      var received = new Received(number(one, "sequence"), text(one, "id"), text(one, "sha256"));
      check("leaf " + received.sequence(), HEX.formatHex(WebhookVerifier.leaf(received)).equals(one.get("leaf")));
    }

    private void statement(Map<?, ?> one) {
      List<Received> received =
          ((List<?>) one.get("received"))
              .stream()
                  .map(row -> (List<?>) row)
                  .map(row -> new Received(((BigDecimal) row.get(0)).longValue(), (String) row.get(1), (String) row.get(2)))
                  .toList();
      Proof proof = prove(text(one, "statement"), text(one, "signature"), text(one, "key"), received);
      List<?> missing = ((List<?>) one.get("missing")).stream().map(BigDecimal.class::cast).map(BigDecimal::longValue).toList();
      boolean same = proof.outcome().name().equalsIgnoreCase(text(one, "outcome"));
      check(text(one, "name"), same && proof.missing().equals(missing));
    }

    private void check(String name, boolean fits) {
      count++;
      if (!fits) {
        wrong.add(name);
      }
    }

    private static String text(Map<?, ?> one, String name) {
      return (String) one.get(name);
    }

    private static List<Map<?, ?>> objects(Map<?, ?> file, String name) {
      List<Map<?, ?>> objects = new ArrayList<>();
      ((List<?>) file.get(name)).forEach(one -> objects.add((Map<?, ?>) one));
      return objects;
    }
  }

  /** Reads JSON (RFC 8259): maps, lists, strings, {@code BigDecimal}, {@code Boolean} and null. */
  private static final class Json {

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Map<?, ?> object(String text) {
      return (Map<?, ?>) new Json(text).value();
    }

    private Object value() {
      return switch (next()) {
        case '{' -> members();
        case '[' -> items();
        case '"' -> string();
        default -> word();
      };
    }

    /** The next character that is no space; it stays. */
    private char next() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        throw new IllegalArgumentException("JSON that breaks off");
      }
      return text.charAt(at);
    }

    private boolean skip(char expected) {
      boolean there = next() == expected;
      at += there ? 1 : 0;
      return there;
    }

    private void require(char expected) {
      if (!skip(expected)) {
        throw new IllegalArgumentException("no JSON at " + at + " (expected: " + expected + ")");
      }
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      require('{');
      if (skip('}')) {
        return members;
      }
      do {
        next();
        String name = string();
        require(':');
        members.put(name, value());
      } while (skip(','));
      require('}');
      return members;
    }

    private List<Object> items() {
      List<Object> items = new ArrayList<>();
      require('[');
      if (skip(']')) {
        return items;
      }
      do {
        items.add(value());
      } while (skip(','));
      require(']');
      return items;
    }

    private String string() {
      require('"');
      var string = new StringBuilder();
      for (char one = text.charAt(at++); one != '"'; one = text.charAt(at++)) {
        string.append(one == '\\' ? escaped() : one);
      }
      return string.toString();
    }

    private char escaped() {
      char one = text.charAt(at++);
      return switch (one) {
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
        default -> one;
      };
    }

    private Object word() {
      int start = at;
      while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      return switch (word) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        case "null" -> null;
        default -> new BigDecimal(word);
      };
    }
  }
}
