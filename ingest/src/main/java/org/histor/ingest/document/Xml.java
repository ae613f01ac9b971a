package org.histor.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document, by the local names of what is in it. The parser behind it knows no DTD, no entities but those of HTML,
 * and opens nothing; a document that declares entities of its own is refused, since its text cannot be known without them.
 */
public final class Xml {

    private static final Pattern ROOT = Pattern.compile(
            "\\A\\s*(?:(?:<\\?[^>]*\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[[^\\]]*\\]\\s*)?>)\\s*)*<([\\p{L}_][\\w.-]*(?::[\\w.-]+)?)[\\s/>]",
            Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("\\A\\s*<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w-]+)");
    private static final Pattern ENTITIES = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);

    /** What is wrong with a document. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why);
        }

        /** In one clause. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }

    private final Element element;

    private Xml(Element element) {
        this.element = element;
    }

    /** The local name of the element that a text begins with as XML, or empty. */
    public static Optional<String> root(String opening) {
        Matcher root = ROOT.matcher(opening);
        return root.find() ? Optional.of(local(root.group(1))) : Optional.empty();
    }

    /** Decodes as the mark or the declaration says, else as UTF-8, else as Windows-1252. */
    public static String decode(byte[] bytes, Content content) {
        Matcher declared = DECLARED.matcher(content.opening());
        Charset said = !content.showsItsEncoding() && declared.find()
                ? Encoding.named(declared.group(1)).orElse(content.charset())
                : content.charset();
        return Encoding.decodeLeniently(bytes, said, StandardCharsets.UTF_8, Encoding.WINDOWS);
    }

    /** The root of a document. */
    public static Xml read(String text, Limits limits) throws Malformed {
        if (ENTITIES.matcher(text.substring(0, Math.min(text.length(), limits.headerBytes())))
                .find()) {
            throw new Malformed("declares XML entities, which are not followed");
        }
        Document document = Parser.xmlParser()
                .setTrackPosition(true)
                .setMaxDepth(limits.markupDepth())
                .parseInput(text, "");
        Element root = document.firstElementChild();
        if (root == null) {
            throw new Malformed("holds no XML element");
        }
        if (!text.stripTrailing().endsWith(">") || !text.contains("</" + root.tagName())) {
            throw new Malformed("ends in the midst of <" + root.tagName() + ">");
        }
        return new Xml(root);
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    /** Its name without the prefix of its namespace. */
    public String name() {
        return local(element.tagName());
    }

    /** The element behind it, whose positions are those of the document. */
    public Element element() {
        return element;
    }

    /** Children of that local name; those without a prefix come first, since prefixed ones belong to extensions. */
    public List<Xml> children(String name) {
        List<Xml> plain = new ArrayList<>();
        List<Xml> prefixed = new ArrayList<>();
        for (Element child : element.children()) {
            if (local(child.tagName()).equalsIgnoreCase(name)) {
                (child.tagName().contains(":") ? prefixed : plain).add(new Xml(child));
            }
        }
        plain.addAll(prefixed);
        return plain;
    }

    /** All children. */
    public List<Xml> children() {
        return element.children().stream().map(Xml::new).toList();
    }

    public Optional<Xml> child(String name) {
        return children(name).stream().findFirst();
    }

    /** Follows names downwards. */
    public Optional<Xml> at(String... names) {
        Optional<Xml> here = Optional.of(this);
        for (String name : names) {
            here = here.flatMap(xml -> xml.child(name));
        }
        return here;
    }

    /** All elements below of that local name. */
    public List<Xml> all(String name) {
        List<Xml> found = new ArrayList<>();
        for (Element below : element.getAllElements()) {
            if (below != element && local(below.tagName()).equalsIgnoreCase(name)) {
                found.add(new Xml(below));
            }
        }
        return found;
    }

    /** Its text, blanks folded; null where there is none. */
    public @Nullable String text() {
        String text = element.text().strip();
        return text.isEmpty() ? null : text;
    }

    /** Its text as it stands. */
    public String wholeText() {
        return element.wholeText();
    }

    /** The markup in it. */
    public String markup() {
        return element.html();
    }

    /** Text of a child; null where there is none. */
    public @Nullable String text(String... names) {
        return at(names).map(Xml::text).orElse(null);
    }

    /** An attribute; null where it is missing or blank. */
    public @Nullable String attribute(String name) {
        String value = element.attr(name);
        if (value.isEmpty()) {
            value = element.attr("xml:" + name);
        }
        return value.isBlank() ? null : value.strip();
    }

    /** The code of a qcode without its scheme, in lower case: {@code stat:usable} is usable. */
    public @Nullable String code(String attribute) {
        String value = attribute(attribute);
        return value == null
                ? null
                : value.substring(value.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
