package org.histor.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the attributes of an element say, read in one go.
 *
 * @param names    of its classes, its id and its part of the page, parted by blanks
 * @param beside   whether it is hidden, or by its role there for something else than the report
 * @param property whether it carries microdata
 */
record Markings(String names, boolean beside, boolean property) {

    private static final Markings NONE = new Markings("", false, false);
    private static final Set<String> ROLES_BESIDE =
            Set.of("navigation", "complementary", "dialog", "alertdialog", "contentinfo", "search", "toolbar", "menu");

    static Markings of(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        String names = "";
        boolean beside = false;
        boolean property = false;
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "class", "id", "data-component", "data-testid", "data-area", "data-gu-name", "name" ->
                    names = names.isEmpty() ? attribute.getValue() : names + " " + attribute.getValue();
                case "hidden" -> beside = true;
                case "aria-hidden" -> beside |= attribute.getValue().equals("true");
                case "role" -> beside |= ROLES_BESIDE.contains(attribute.getValue());
                case "style" ->
                    beside |= attribute.getValue().contains("none")
                            && attribute.getValue().replace(" ", "").contains("display:none");
                case "itemprop" -> property = true;
                default -> {}
            }
        }
        return new Markings(names, beside, property);
    }
}
