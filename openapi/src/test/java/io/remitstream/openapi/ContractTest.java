package io.remitstream.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.openapi.Contract.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every part of the contract must keep. That it is OpenAPI at all, the generator checks. */
class ContractTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final Set<String> TAGS =
      names(Contract.root().node().get("tags").valueStream().map(tag -> tag.get("name")));

  /** One operation, as it is called and where it stands. */
  record Operation(String path, String method, Place place) {

    JsonNode node() {
      return place.node();
    }

    Stream<Response> responses() {
      return node()
          .get("responses")
          .propertyStream()
          .map(entry -> new Response(this, entry.getKey(), at(entry.getKey())));
    }

    /** Whether it takes no key. */
    boolean isOpen() {
      return node().has("security") && node().get("security").isEmpty();
    }

    private Place at(String status) {
      return place.get("responses").get(status);
    }

    @Override
    public String toString() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
  }

  record Response(Operation operation, String status, Place place) {
    boolean isProblem() {
      return status.startsWith("4") || status.startsWith("5");
    }

    @Override
    public String toString() {
      return operation + " " + status;
    }
  }

  static Stream<Operation> operations() {
    Place paths = Contract.root().get("paths");
    return paths.node().propertyStream().flatMap(path -> operations(paths, path.getKey()));
  }

  private static Stream<Operation> operations(Place paths, String path) {
    Place item = paths.get(path);
    return item.node()
        .propertyStream()
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(entry -> new Operation(path, entry.getKey(), item.get(entry.getKey())));
  }

  static Stream<Response> responses() {
    return operations().flatMap(Operation::responses);
  }

  @Test
  void operationIdsShouldBeUnique() {
    assertThat(operations().map(operation -> operation.node().path("operationId").asString("")))
        .hasSize(60)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldBeTaggedSummarisedAndDescribed(Operation operation) {
    assertThat(names(operation.node().path("tags").valueStream())).hasSize(1).isSubsetOf(TAGS);
    assertThat(operation.node().path("summary").asString("")).isNotBlank().doesNotEndWith(".");
    assertThat(operation.node().path("description").asString(""))
        .contains(operation.isOpen() ? "signature" : "the scope `");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldRefuseWithoutCredentialScopeOrRoom(Operation operation) {
    assertThat(operation.responses().map(Response::status)).contains("401", "403", "503");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldDeclareWhatItsPathNames(Operation operation) {
    var declared =
        operation
            .place()
            .get("parameters")
            .node()
            .valueStream()
            .map(parameter -> new Place(operation.place().file(), parameter).resolved().node())
            .filter(parameter -> parameter.get("in").asString().equals("path"))
            .map(parameter -> "{" + parameter.get("name").asString() + "}");

    assertThat(declared)
        .containsExactlyElementsOf(
            VARIABLE.matcher(operation.path()).results().map(MatchResult::group).toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationOnOneDocumentShouldHideForeignOnes(Operation operation) {
    assertThat(operation.responses().map(Response::status).anyMatch("404"::equals))
        .isEqualTo(operation.path().contains("{"));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void responseShouldBeDescribedAndNameItsRequest(Response response) {
    assertThat(response.place().node().path("description").asString("")).isNotBlank();
    assertThat(response.place().get("headers").node().has("X-Request-Id")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("responses")
  void refusalShouldBeAProblemAndAnswerShouldNot(Response response) {
    var types = response.place().get("content").node().propertyNames();

    if (response.isProblem()) {
      assertThat(types).containsExactly("application/problem+json");
    } else {
      assertThat(types).doesNotContain("application/problem+json");
    }
  }

  @Test
  void exampleShouldFitItsSchema() {
    var checked = new ArrayList<String>();
    walk(
        (file, pointer) -> {
          JsonNode media = Contract.tree(file).at(pointer);
          if (media.has("example") && media.has("schema")) {
            checked.add(pointer);
            assertThat(Contract.schema(file, pointer + "/schema").validate(media.get("example")))
                .as("%s#%s", file.getFileName(), pointer)
                .isEmpty();
          }
        });
    assertThat(checked).hasSizeGreaterThan(25);
  }

  @Test
  void schemaShouldRefuseWhatIsNoneOfItsKind() {
    Path document = Contract.OPENAPI.resolve("schemas/canonical.yaml");
    JsonNode adjustment =
        tools.jackson.databind.json.JsonMapper.shared()
            .readTree("{\"group\":\"CO\",\"reason\":\"45\",\"amount\":84.5,\"quantity\":null}");

    assertThat(Contract.schema(document, "/Adjustment").validate(adjustment))
        .singleElement()
        .matches(error -> error.getInstanceLocation().toString().equals("/amount"));
  }

  @Test
  void problemExampleShouldNameATypeThatIsListed() {
    String listed =
        Contract.place(Contract.OPENAPI.resolve("schemas/problem.yaml"))
            .at("/Problem/description")
            .node()
            .asString();
    var problems = Contract.tree(Contract.OPENAPI.resolve("responses/problems.yaml"));

    assertThat(problems.valueStream().map(problem -> example(problem).get("type").asString()))
        .allSatisfy(
            type ->
                assertThat(listed).contains("`" + type.substring(type.lastIndexOf('/') + 1) + "`"));
  }

  @Test
  void problemExampleShouldRepeatTheStatusThatItIsUsedWith() {
    assertThat(responses().filter(Response::isProblem))
        .allSatisfy(
            response ->
                assertThat(example(response.place().node()).get("status").asString())
                    .isEqualTo(response.status()));
  }

  @Test
  void componentShouldBeUsedAndReferenceShouldLeadSomewhere() {
    var used = new TreeSet<String>();
    walk(
        (file, pointer) -> {
          JsonNode reference = Contract.tree(file).at(pointer).path("$ref");
          if (reference.isString()) {
            Place target = new Place(file, reference).follow(reference.asString());
            used.add(target.file() + " " + reference.asString().split("#", 2)[1]);
          }
        });

    assertThat(used).containsAll(components());
  }

  @Test
  void schemaShouldBeTitledAndEveryMemberDescribed() {
    Contract.files(Contract.OPENAPI.resolve("schemas"), ".yaml")
        .forEach(
            file ->
                Contract.tree(file)
                    .propertyStream()
                    .forEach(schema -> checkSchema(schema.getKey(), schema.getValue())));
  }

  private static void checkSchema(String name, JsonNode schema) {
    assertThat(schema.path("title").asString("")).isEqualTo(name);
    assertThat(schema.path("description").asString("")).as(name).isNotBlank();
    assertThat(schema.path("properties").propertyStream())
        .as(name)
        .isNotEmpty()
        .allMatch(member -> isDescribed(member.getValue()), "is described")
        .allMatch(member -> !member.getValue().has("enum"), "is open");
    assertThat(schema.path("properties").propertyNames())
        .as(name)
        .containsAll(names(schema.path("required").valueStream()));
  }

  private static boolean isDescribed(JsonNode member) {
    return member.has("description") || member.has("$ref") || member.has("oneOf");
  }

  private static Set<String> components() {
    return Stream.of("schemas", "parameters", "responses")
        .flatMap(folder -> Contract.files(Contract.OPENAPI.resolve(folder), ".yaml").stream())
        .flatMap(
            file -> Contract.tree(file).propertyNames().stream().map(name -> file + " /" + name))
        .collect(Collectors.toSet());
  }

  private static JsonNode example(JsonNode response) {
    return response.at("/content/application~1problem+json/example");
  }

  private static Set<String> names(Stream<JsonNode> nodes) {
    return nodes.map(JsonNode::asString).collect(Collectors.toSet());
  }

  /** Tells the file and pointer of every object in the contract. */
  private static void walk(BiConsumer<Path, String> visitor) {
    Contract.files(Contract.OPENAPI, ".yaml")
        .forEach(file -> walk(file, "", Contract.tree(file), visitor));
  }

  private static void walk(
      Path file, String pointer, JsonNode node, BiConsumer<Path, String> visitor) {
    if (node.isObject()) {
      visitor.accept(file, pointer);
    }
    for (var child : children(node)) {
      walk(file, pointer + "/" + child, node.at("/" + child), visitor);
    }
  }

  private static List<String> children(JsonNode node) {
    if (node.isArray()) {
      return Stream.iterate(0, i -> i + 1).limit(node.size()).map(String::valueOf).toList();
    }
    return node.propertyNames().stream()
        .map(name -> name.replace("~", "~0").replace("/", "~1"))
        .toList();
  }
}
