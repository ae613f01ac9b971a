package org.histor.claim;

import java.util.List;
import java.util.Optional;

/** Places by their names. */
interface Places {

    /** Places of a name in the form of {@link PlaceSpelling#fold}, the likeliest first. */
    List<Place> under(String key);

    /** The seat of a country's government. */
    Optional<Place> capital(String country);
}
