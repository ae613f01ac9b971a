package org.histor.ledger.merge;

import org.histor.claim.ClaimRecord.Location;
import org.jspecify.annotations.Nullable;

/** Whether two places can be one: the same, near each other, or one within the other. */
final class PlaceMatch {

    private static final double KILOMETRES_PER_DEGREE = 111.2;

    private final Merging merging;

    PlaceMatch(Merging merging) {
        this.merging = merging;
    }

    /** What speaks for one place, or against it. */
    double agreement(@Nullable Location one, @Nullable Location other) {
        if (one == null || other == null) {
            return 0;
        }
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            return -merging.against().place();
        }
        if (isTown(one) && isTown(other)) {
            return areNear(one, other)
                    ? merging.evidence().town()
                    : -merging.against().place();
        }
        boolean sameCountry = one.country() != null && one.country().equals(other.country());
        return sameCountry ? merging.evidence().country() : 0;
    }

    /** Whether it is more than a country. */
    static boolean isTown(Location place) {
        return place.latitude() != null && place.longitude() != null;
    }

    private boolean areNear(Location one, Location other) {
        boolean sameName = one.name() != null && one.name().equals(other.name());
        return sameName || kilometres(one, other) <= merging.near();
    }

    private static double kilometres(Location one, Location other) {
        double latitude = degrees(one.latitude());
        double otherLatitude = degrees(other.latitude());
        double north = latitude - otherLatitude;
        double east = (degrees(one.longitude()) - degrees(other.longitude()))
                * Math.cos(Math.toRadians((latitude + otherLatitude) / 2));
        return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
    }

    private static double degrees(@Nullable Double degrees) {
        return degrees == null ? 0 : degrees;
    }
}
