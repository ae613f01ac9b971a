package org.histor.claim;

import java.util.*;
import org.histor.actor.*;
import org.histor.syntax.*;

public class AttributionFinder {
    public static AttributionFinder load() {
        return new AttributionFinder();
    }

    public List<Attribution> find(ParsedReport r, Actors a) {
        return List.of();
    }
}
