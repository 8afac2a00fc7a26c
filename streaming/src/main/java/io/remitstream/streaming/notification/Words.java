package io.remitstream.streaming.notification;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into templates: Mustache without partials, without values that are not escaped, and
 * without reflection, so that a tenant's template reaches nothing but the values it is given.
 */
public final class Words {

  /** Every name that a template may use. */
  public static final Set<String> NAMES =
      Set.of(
          "brand.name",
          "brand.logo",
          "brand.colour",
          "event",
          "title",
          "documentId",
          "endpointId",
          "status",
          "revision",
          "remittances",
          "claims",
          "findings",
          "problem",
          "attempts",
          "link",
          "items",
          "total",
          "more",
          "one.remittances",
          "one.claims",
          "one.findings",
          "one.attempts",
          "one.total");

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT_MESSAGE = 480;

  /** Forms of Mustache that are not taken: raw values, other delimiters, partials, parents. */
  private static final Pattern REFUSED = Pattern.compile("\\{\\{\\s*[{&=><$]");

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private static final Mustache.Compiler PLAIN =
      Mustache.compiler()
          .withCollector(new ValuesOnly())
          .withEscaper(Escapers.NONE)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .zeroIsFalse(true);

  private static final Mustache.Compiler HTML = PLAIN.withEscaper(Escapers.HTML);

  private Words() {}

  /** Fails with {@code bad-template}, saying what is wrong where. */
  public static void check(Template template) {
    check("subject", template.subject());
    check("text", template.body());
    check("html", template.html());
  }

  private static void check(String member, @Nullable String source) {
    if (source == null) {
      return;
    }
    if (source.length() > Template.LONGEST) {
      throw bad(member, "is longer than " + Template.LONGEST + " characters");
    }
    if (REFUSED.matcher(source).find()) {
      throw bad(member, "has a tag that is not taken (expected: {{name}}, {{#name}}, {{^name}})");
    }
    Set<String> unknown = unknown(member, source);
    if (!unknown.isEmpty()) {
      throw bad(member, "names what no message has (expected: " + new TreeSet<>(NAMES) + ")");
    }
  }

  private static Set<String> unknown(String member, String source) {
    var names = new Names();
    try {
      PLAIN.compile(source).visit(names);
    } catch (MustacheException malformed) {
      throw bad(member, "is no template: a section or a tag is not closed");
    }
    names.used.removeAll(NAMES);
    return names.used;
  }

  private static NotificationRefused bad(String member, String why) {
    return NotificationRefused.badTemplate(member + " " + why + ".");
  }

  /**
   * The message in its final words; a subject is one line, a text message at most 480 characters.
   */
  public static Rendered render(Template template, Map<String, Object> values) {
    String subject = template.subject();
    String html = template.html();
    String text = PLAIN.compile(template.body()).execute(values);
    return new Rendered(
        subject == null ? null : line(PLAIN.compile(subject).execute(values)),
        template.key().channel() == Channel.SMS ? shortened(text, LONGEST_TEXT_MESSAGE) : text,
        html == null ? null : HTML.compile(html).execute(values));
  }

  /** Line ends would begin another header of a mail. */
  private static String line(String text) {
    return shortened(CONTROLS.matcher(text).replaceAll(" ").strip(), LONGEST_SUBJECT);
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }

  /** Maps and lists have members; nothing else has. */
  private static final class ValuesOnly extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }

  /** The names that a template uses. */
  private static final class Names implements Mustache.Visitor {

    private final Set<String> used = new TreeSet<>();

    @Override
    public void visitText(String text) {
      // Says nothing of values.
    }

    @Override
    public void visitVariable(String name) {
      used.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      used.add(">" + name);
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      used.add(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      used.add(name);
      return true;
    }
  }
}
