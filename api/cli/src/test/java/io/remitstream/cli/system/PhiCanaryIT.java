package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.fake.RemitProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Known strings in every place where a document, a name or a header can carry PHI go through the
 * whole system; afterwards they are looked for in every file it wrote (logs, Kafka segments, blobs,
 * database files), in a dump of the database, in temporary files and in the metrics.
 */
@Order(3)
@Timeout(300)
class PhiCanaryIT {

  /** Of this run alone, so that nothing else on the machine can hold it. */
  private static final String CANARY =
      "ZQ" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

  private static final Pattern DOCUMENT_ID = Pattern.compile("\"documentId\":\"([0-9a-f-]{36})\"");

  @TempDir Path work;

  @Test
  void nothingThatIsKeptShouldHoldWhatNamesAPerson() throws Exception {
    List<String> outcomes = new ArrayList<>();
    try (LocalSystem system = LocalSystem.start(work)) {
      String id = sendEverything(system, outcomes);

      assertThat(outcomes)
          .containsExactly("REVIEW_REQUIRED", "PARTIAL", "REJECTED", "REJECTED", "FAILED");
      var logs = new ServiceLogs(system.data().resolve("logs"));
      assertTraced(logs, id);
      assertRelayTraced(logs);
      assertThat(metrics(system)).as("metrics").doesNotContainIgnoringCase(CANARY);
      List<String> dump = dump(system.data());
      assertThat(dump).as("the dump sees rows").anyMatch(row -> row.contains(id));
      assertThat(dump).as("rows that hold a canary").noneMatch(PhiCanaryIT::holdsCanary);
    }
    assertThat(filesWithCanary(work.resolve("data"))).as("files of the system").isEmpty();
    assertThat(filesWithCanary(work.resolve("tmp"))).as("temporary files").isEmpty();
  }

  private static String sendEverything(LocalSystem system, List<String> outcomes)
      throws IOException, InterruptedException {
    String era = era();
    String id = upload(system, era, outcomes);
    upload(system, era.substring(0, era.indexOf("SE*")), outcomes);
    upload(system, era.replace("ST*835*", "ST*837*").replace("GS*HP*", "GS*HC*"), outcomes);
    upload(system, "Dear %s, this is no X12 at all.".formatted(CANARY), outcomes);
    upload(system, "\0\1\2%s\0 is no document".formatted(CANARY), outcomes);
    readEverything(system, id);
    refuseEverything(system);
    stream(system, era);
    stream(system, "Dear %s, this is no X12 at all.".formatted(CANARY));
    return id;
  }

  /** Reads it without making a document of it: of this nothing at all is to be left. */
  private static void stream(LocalSystem system, String document)
      throws IOException, InterruptedException {
    Path file = Files.writeString(system.work().resolve("streamed.835"), document);
    RemitProcess extract = system.remit("extract", "--stream", file.toString());
    List<String> lines = extract.rest();

    boolean isEra = document.startsWith("ISA");
    assertThat(lines.stream().anyMatch(line -> line.contains(CANARY + "LAST"))).isEqualTo(isEra);
    assertThat(extract.exitCode()).as(extract.said()).isEqualTo(isEra ? 0 : 1);
  }

  private static String upload(LocalSystem system, String document, List<String> outcomes)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        system.send(
            system
                .request("/v1/documents")
                .header("Content-Type", "application/edi-x12")
                .header("Content-Disposition", "attachment; filename=\"%s.835\"".formatted(CANARY))
                .header("Idempotency-Key", CANARY + outcomes.size())
                .header("Prefer", "wait=30")
                .POST(BodyPublishers.ofString(document)));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
    outcomes.add(found(Pattern.compile("\"status\":\"([A-Z_]+)\""), answer.body()));
    return found(DOCUMENT_ID, answer.body());
  }

  private static void readEverything(LocalSystem system, String id)
      throws IOException, InterruptedException {
    assertThat(system.get("/v1/documents/" + id + "/data").body())
        .contains(CANARY + "LAST", CANARY + "ACCT");
    assertThat(system.get("/v1/documents/" + id + "/claims").body()).contains(CANARY + "MEMBER");
    assertThat(system.get("/v1/documents/" + id + "/content").body()).contains(CANARY);
    assertThat(system.get("/v1/events?limit=100").body()).contains(id).doesNotContain(CANARY);
  }

  private static void refuseEverything(LocalSystem system)
      throws IOException, InterruptedException {
    var refusals =
        List.of(
            system.get("/v1/documents/" + CANARY),
            system.get("/v1/documents?cursor=" + CANARY),
            system.get("/v1/documents?patient=" + CANARY),
            system.get("/v1/events?after=" + CANARY),
            system.get("/" + CANARY),
            system.send(
                system
                    .request("/v1/documents")
                    .header("Content-Type", "application/x-" + CANARY)
                    .POST(BodyPublishers.ofString(CANARY))));
    assertThat(refusals)
        .allMatch(answer -> answer.statusCode() >= 400 && answer.statusCode() < 500);
  }

  /**
   * One upload is one trace, from the gateway to the worker, and its document is named on the way.
   */
  private static void assertTraced(ServiceLogs logs, String id) {
    JsonNode taken = logs.await("api", "documentId", id);
    String request = taken.path("requestId").asString("");
    String trace = taken.path("traceId").asString("");

    assertThat(trace).matches("[0-9a-f]{32}");
    assertThat(logs.await("gateway", "requestId", request).path("traceId").asString(""))
        .isEqualTo(trace);
    JsonNode worked = logs.await("workers", "documentId", id);
    assertThat(worked.path("traceId").asString("")).isEqualTo(trace);
    assertThat(worked.path("requestId").asString("")).isEqualTo(request);
  }

  /** So is one extraction as a stream, the gateway's socket included. */
  private static void assertRelayTraced(ServiceLogs logs) {
    String trace = logs.await("workers", "route", "extract").path("traceId").asString("");

    assertThat(trace).matches("[0-9a-f]{32}");
    assertThat(logs.await("api", "traceId", trace).path("route").asString()).isEqualTo("extract");
    assertThat(logs.await("gateway", "traceId", trace).path("route").asString())
        .isEqualTo("rsocket");
  }

  private static String metrics(LocalSystem system) throws IOException, InterruptedException {
    var text = new StringBuilder();
    for (int port : system.managementPorts()) {
      String page = system.management(port, "/actuator/prometheus");
      assertThat(page).contains("jvm_memory_used_bytes");
      text.append(page);
    }
    return text.toString();
  }

  /** Every row of every table, as text. */
  private static List<String> dump(Path data) throws IOException, SQLException {
    String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3).strip();
    var rows = new ArrayList<String>();
    var passwords = new Properties();
    try (var file = Files.newBufferedReader(data.resolve("postgres/passwords.properties"))) {
      passwords.load(file);
    }
    try (Connection administrator =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:%s/remitstream".formatted(port),
            "postgres",
            passwords.getProperty("administrator"))) {
      for (String table :
          column(
              administrator,
              "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname ="
                  + " 'remitstream'")) {
        rows.addAll(
            column(administrator, "select '" + table + ' ' + "' || t::text from " + table + " t"));
      }
    }
    return rows;
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** Bytes are dumped in hexadecimal, so the canary is looked for in that form too. */
  private static boolean holdsCanary(String row) {
    String text = row.toUpperCase(Locale.ROOT);
    return text.contains(CANARY)
        || text.contains(hex(CANARY))
        || text.contains(hex(CANARY.toLowerCase(Locale.ROOT)));
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .withUpperCase()
        .formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> filesWithCanary(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(PhiCanaryIT::hasCanary).toList();
    }
  }

  private static boolean hasCanary(Path file) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return bytes.contains(CANARY) || bytes.contains(CANARY.toLowerCase(Locale.ROOT));
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  /**
   * A remittance, unbalanced by a cent, with a canary wherever the standard has room for a person,
   * a number or free text.
   */
  private static String era() {
    return String.join(
            "~\n",
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER      "
                + " *261030*1200*^*00501*000000001*0*P*:",
            "GS*HP*SENDER*RECEIVER*20261030*1200*1*X*005010X221A1",
            "ST*835*0001",
            "BPR*I*80.01*C*ACH*CCP*01*999999999*DA*CANARYBANK*1999999999**01*999999999*DA*CANARYACC*20261030",
            "TRN*1*CANARYTRACE*1999999999",
            "DTM*405*20261030",
            "N1*PR*CANARYPAYER",
            "N3*CANARYSTREET",
            "N4*TOWN*NY*10001",
            "REF*2U*CANARYREF",
            "PER*CX*CANARYCONTACT*TE*5555550100",
            "N1*PE*CANARYPAYEE*XX*1234567893",
            "REF*TJ*CANARYTIN",
            "LX*1",
            "CLP*CANARYACCT*1*100*80*20*MC*CANARYICN*11*1",
            "NM1*QC*1*CANARYLAST*CANARYFIRST*M***MI*CANARYMEMBER",
            "NM1*IL*1*CANARYINSURED*JO****MI*CANARYOTHER",
            "NM1*74*1*CANARYCORRECTED*JO",
            "NM1*82*1*CANARYDOCTOR*JO****XX*1234567893",
            "REF*1L*CANARYGROUP",
            "DTM*232*20261001",
            "SVC*HC:99213*100*80**1",
            "DTM*472*20261001",
            "CAS*PR*3*20",
            "REF*6R*CANARYLINE",
            "LQ*HE*N130",
            "SE*26*0001",
            "GE*1*1",
            "IEA*1*000000001",
            "")
        .replace("CANARY", CANARY);
  }
}
