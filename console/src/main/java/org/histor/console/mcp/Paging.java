package org.histor.console.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.console.api.Json;
import org.histor.console.api.Parameter;
import org.histor.console.api.Problem;

/** Pages of lists that the API gives as a whole. What stands beside the list comes with the first page only. */
final class Paging {

    static final Parameter CURSOR =
            Parameter.text("cursor", "the `next` of the page before, with the same arguments otherwise", "20-57-1f");

    /** Of lists beside the one that is paged. */
    private static final int MOST_BESIDE = 50;

    private final String list;
    private final int most;

    /** @param most items of a page */
    Paging(String list, int most) {
        this.list = list;
        this.most = most;
    }

    /** @param values what was asked with: a cursor is good for that alone, while the list has as many items */
    ObjectNode page(ObjectNode answer, Map<String, List<String>> values) {
        ArrayNode all = answer.withArray(list);
        String mark = "-" + all.size() + "-" + mark(values);
        int start = start(values, mark, all.size());
        ObjectNode page = start == 0 ? beside(answer) : Json.object();
        ArrayNode items = page.putArray(list);
        int size = Bounds.size(page);
        int at = start;
        while (at < all.size() && items.size() < most) {
            JsonNode item = all.get(at);
            size += Bounds.size(item);
            if (!items.isEmpty() && size > Bounds.MOST) {
                break;
            }
            items.add(item);
            at++;
        }
        page.put("next", at < all.size() ? at + mark : null).put("total", all.size());
        return Bounds.fit(page);
    }

    private static int start(Map<String, List<String>> values, String mark, int size) {
        String cursor = values.getOrDefault("cursor", List.of("")).get(0);
        if (cursor.isEmpty()) {
            return 0;
        }
        String place = cursor.endsWith(mark) ? cursor.substring(0, cursor.length() - mark.length()) : "";
        if (!place.matches("\\d{1,7}") || Integer.parseInt(place) >= size) {
            throw new Problem(
                    400, "bad-cursor", "'cursor' is none of this list, or the list has changed; ask again without it");
        }
        return Integer.parseInt(place);
    }

    private static String mark(Map<String, List<String>> values) {
        Map<String, List<String>> others = new TreeMap<>(values);
        others.remove("cursor");
        return Integer.toHexString(others.hashCode());
    }

    private ObjectNode beside(ObjectNode answer) {
        ObjectNode page = Json.object();
        for (Map.Entry<String, JsonNode> field : new ArrayList<>(answer.properties())) {
            if (field.getKey().equals(list) || field.getKey().equals("next")) {
                continue;
            }
            page.set(field.getKey(), field.getValue());
            if (field.getValue() instanceof ArrayNode other && other.size() > MOST_BESIDE) {
                page.put(field.getKey() + "_left_out", other.size() - MOST_BESIDE);
                while (other.size() > MOST_BESIDE) {
                    other.remove(other.size() - 1);
                }
            }
        }
        return page;
    }
}
