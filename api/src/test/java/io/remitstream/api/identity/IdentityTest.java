package io.remitstream.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.streaming.access.Scope;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class IdentityTest extends ApiTest {

  @Autowired private SigningKeys signingKeys;

  @Test
  void exchangeShouldGiveAShortLivedTokenWhenTheKeyIsGood() throws ParseException {
    SignedJWT token = SignedJWT.parse(member.token());

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
    assertThat(token.getHeader().getKeyID()).isNotBlank();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("remitstream");
    assertThat(claims.getAudience()).containsExactly("remitstream");
    assertThat(claims.getSubject()).isEqualTo(member.key().key().id().toString());
    assertThat(claims.getStringClaim("tenant")).isEqualTo(member.tenant().id().toString());
    assertThat(claims.getStringClaim("scope"))
        .isEqualTo(
            "documents:extract documents:read documents:write events:read notifications:manage"
                + " notifications:read reviews:write webhooks:manage");
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(240), Instant.now().plusSeconds(301));
  }

  @Test
  void jwksShouldHoldThePublicHalfOnlyWhenItIsFetched() throws ParseException {
    String json = body(anyone.get().uri("/internal/jwks").exchange().expectStatus().isOk());

    var keys = JWKSet.parse(json).getKeys();
    assertThat(keys).isNotEmpty().noneMatch(key -> key.isPrivate());
    assertThat(keys.getFirst().getKeyID())
        .isEqualTo(SignedJWT.parse(member.token()).getHeader().getKeyID());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"credential\":\"rsk_nonsense\"}",
        "{\"credential\":\"\"}",
        "{\"ticket\":\"rst_nonsense\"}"
      })
  void exchangeShouldRefuseWhenTheCredentialIsUnknown(String body) {
    problem(exchange(body), 401, "unauthenticated");
  }

  @Test
  void exchangeShouldRefuseWhenTheKeyWasRevoked() {
    get(keys.revoke(member.key().text()));

    problem(exchange("{\"credential\":\"" + member.key().text() + "\"}"), 401, "unauthenticated");
  }

  @Test
  void exchangeShouldSayWhatIsWrongWhenTheBodyIsBad() {
    problem(exchange("{"), 400, "malformed-json");
    problem(exchange("[]"), 400, "malformed-json");
    problem(exchange(""), 400, "malformed-json");
    problem(exchange("{\"credential\":\"a\",\"scope\":\"all\"}"), 400, "unknown-field");
    problem(exchange("{}"), 400, "bad-request");
    problem(exchange("{\"credential\":\"a\",\"ticket\":\"b\"}"), 400, "bad-request");
  }

  @Test
  void ticketShouldOpenTheDoorOnceWhenItIsShownTwice() {
    String json =
        body(member.client().post().uri("/v1/tickets").exchange().expectStatus().isCreated());
    Contract.assertFits(json, "event.yaml", "Ticket");
    String ticket = json.replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1");

    assertThat(token(Map.of("ticket", ticket))).isNotBlank();
    problem(exchange("{\"ticket\":\"" + ticket + "\"}"), 401, "unauthenticated");
  }

  @Test
  void requestShouldBeRefusedWhenItCarriesNoToken() {
    problem(anyone.get().uri("/v1/documents").exchange(), 401, "unauthenticated");
  }

  @Test
  void requestShouldBeRefusedWhenItCarriesTheKeyItself() {
    problem(with(member.key().text()), 401, "unauthenticated");
  }

  @Test
  void tokenShouldBeTakenWhenItIsOursAndAlive() throws JOSEException {
    with(signed(current(), "at+jwt", claims -> {})).expectStatus().isOk();
  }

  @Test
  void tokenShouldBeRefusedWhenAnythingOfItIsNotOurs() throws JOSEException {
    ECKey ours = current();
    ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
    ECKey unknown = new ECKeyGenerator(Curve.P_256).keyID("unknown").generate();
    Date past = Date.from(Instant.now().minusSeconds(60));
    List<String> tokens =
        List.of(
            signed(foreign, "at+jwt", claims -> {}),
            signed(unknown, "at+jwt", claims -> {}),
            signed(ours, "JWT", claims -> {}),
            signed(ours, "at+jwt", claims -> claims.issuer("other")),
            signed(ours, "at+jwt", claims -> claims.audience("other")),
            signed(ours, "at+jwt", claims -> claims.audience(List.of("remitstream", "other"))),
            signed(ours, "at+jwt", claims -> claims.expirationTime(past)),
            signed(ours, "at+jwt", claims -> claims.expirationTime(null)),
            signed(ours, "at+jwt", claims -> claims.claim("tenant", "all")),
            signed(ours, "at+jwt", claims -> claims.claim("tenant", null)),
            signed(ours, "at+jwt", claims -> claims.claim("scope", null)),
            signed(ours, "at+jwt", claims -> claims.subject("me")),
            new PlainJWT(claims(claims -> {})).serialize(),
            hmac(ours),
            "nonsense",
            "a.b.c");

    tokens.forEach(token -> problem(with(token), 401, "unauthenticated"));
  }

  @Test
  void requestShouldBeForbiddenWhenTheKeyLacksTheScope() {
    Member reader = member(Set.of(Scope.DOCUMENTS_READ));
    Member writer = member(Set.of(Scope.DOCUMENTS_WRITE));

    forbidden(reader, HttpMethod.POST, "/v1/documents");
    forbidden(reader, HttpMethod.DELETE, "/v1/documents/" + UUID.randomUUID());
    forbidden(reader, HttpMethod.POST, "/v1/tickets");
    forbidden(reader, HttpMethod.GET, "/v1/events");
    forbidden(writer, HttpMethod.GET, "/v1/documents");
    forbidden(writer, HttpMethod.GET, "/v1/documents/" + UUID.randomUUID());
    forbidden(writer, HttpMethod.GET, "/v1/documents/" + UUID.randomUUID() + "/data");
    forbidden(writer, HttpMethod.GET, "/v1/documents/" + UUID.randomUUID() + "/claims");
    forbidden(writer, HttpMethod.GET, "/v1/documents/" + UUID.randomUUID() + "/content");
  }

  @Test
  void answersShouldCarryTheRequestsIdWhenItIsWellFormed() {
    member
        .client()
        .get()
        .uri("/v1/documents")
        .header("X-Request-Id", "well-formed_1")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "well-formed_1");
    member
        .client()
        .get()
        .uri("/v1/documents")
        .header("X-Request-Id", "bad id\t")
        .exchange()
        .expectHeader()
        .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
  }

  @Test
  void unknownPathsAndMethodsShouldBeProblemsWhenAsked() {
    problem(member.client().get().uri("/v1/nothing").exchange(), 404, "not-found");
    problem(member.client().put().uri("/v1/documents").exchange(), 405, "method-not-allowed");
    problem(
        member.client().get().uri("/v1/documents").accept(MediaType.IMAGE_PNG).exchange(),
        406,
        "not-acceptable");
    problem(member.client().get().uri("/v1/documents/nonsense").exchange(), 400, "bad-request");
    problem(member.client().get().uri("/v1/documents?limit=0").exchange(), 400, "bad-request");
    problem(member.client().get().uri("/v1/documents?limit=x").exchange(), 400, "bad-request");
    problem(member.client().get().uri("/v1/documents?status=NONE").exchange(), 400, "bad-request");
    problem(member.client().get().uri("/v1/documents?statis=X").exchange(), 400, "bad-request");
    problem(
        member.client().get().uri("/v1/documents?receivedFrom=yesterday").exchange(),
        400,
        "bad-request");
  }

  private ECKey current() {
    return get(signingKeys.current());
  }

  private void forbidden(Member who, HttpMethod method, String path) {
    problem(who.client().method(method).uri(path).exchange(), 403, "missing-scope");
  }

  private String signed(ECKey key, String type, Consumer<JWTClaimsSet.Builder> change)
      throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(key.getKeyID())
            .type(new JOSEObjectType(type))
            .build();
    var token = new SignedJWT(header, claims(change));
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  /** The public key as an HMAC secret: the classic confusion. */
  private String hmac(ECKey key) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .keyID(key.getKeyID())
            .type(new JOSEObjectType("at+jwt"))
            .build();
    var token = new SignedJWT(header, claims(claims -> {}));
    token.sign(
        new MACSigner(
            key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return token.serialize();
  }

  private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("remitstream")
            .audience("remitstream")
            .subject(member.key().key().id().toString())
            .claim("tenant", member.tenant().id().toString())
            .claim("scope", "documents:read")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    change.accept(claims);
    return claims.build();
  }

  private ResponseSpec with(String token) {
    return anyone
        .get()
        .uri("/v1/documents")
        .headers(headers -> headers.setBearerAuth(token))
        .exchange();
  }

  private ResponseSpec exchange(String body) {
    return anyone
        .post()
        .uri("/internal/exchange")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static void problem(ResponseSpec answer, int status, String code) {
    String json =
        body(
            answer
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON));
    Contract.assertFits(json, "problem.yaml", "Problem");
    assertThat(json).contains("https://remitstream.io/problems/" + code + "\"");
  }

  private static String body(ResponseSpec answer) {
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }
}
