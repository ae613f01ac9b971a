package org.histor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.histor.bench.SyntheticWorld.Act;
import org.histor.bench.SyntheticWorld.Town;
import org.histor.knowledge.CountryNames;
import org.jspecify.annotations.Nullable;

/**
 * Tells an act as a report might and a coder might read it: by the state, its troops or a person; with the day, without, or off by one;
 * in the town, in the country, in the wrong town; with another count; as another mode or none. The kind of act is
 * always read right: whether it is depends on the coder, and is measured elsewhere.
 */
final class SyntheticClaims {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SyntheticWorld world;
    private final Random random;
    private final double doerless;
    private final CountryNames names = CountryNames.load();

    /** @param doerless share of claims that name no doer */
    SyntheticClaims(SyntheticWorld world, Random random, double doerless) {
        this.world = world;
        this.random = random;
        this.doerless = doerless;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** @param plan told beforehand, as yet to come */
    ObjectNode tell(Act act, boolean plan, String id, LocalDate published) {
        ObjectNode claim = MAPPER.createObjectNode();
        String event = act.event();
        claim.put("id", id);
        date(act, claim);
        claim.putArray("event").add(event);
        ArrayNode modes = claim.putArray("mode");
        String mode = mode(act);
        if (!mode.isEmpty()) {
            modes.add(mode);
        }
        claim.putArray("context");
        claim.putNull("cameo").put("quad_code", world.ontology().event(event).quad());
        claim.put("event_scale", world.ontology().score(event, mode.isEmpty() ? List.of() : List.of(mode)));
        actor(act, claim.putArray("actor"));
        recipient(act, claim.putArray("recipient"));
        if (claim.get("actor").isEmpty() && claim.get("recipient").isEmpty()) {
            party(claim.withArray("recipient"), act.to(), null, act.to(), "GOV");
        }
        place(act, claim);
        count(act, claim.putArray("size"));
        boolean denied = !plan && chance(0.03);
        claim.put("modality", plan ? "future" : denied ? "negated" : chance(0.02) ? "historical" : "actual");
        sources(act, denied, claim.putArray("said_by"));
        claim.put("status", denied ? "denied" : "reported");
        return claim;
    }

    private void date(Act act, ObjectNode claim) {
        double dice = random.nextDouble();
        String day = act.day().toString();
        if (dice < 0.55) {
            claim.put("date", day);
        } else if (dice < 0.60) {
            claim.put("date", act.day().plusDays(random.nextBoolean() ? 1 : -1).toString());
        } else if (dice < 0.63) {
            claim.put("date", day.substring(0, 7));
        } else if (dice < 0.64) {
            claim.put("date", act.day().minusDays(2 + random.nextInt(20)).toString());
        } else {
            claim.putNull("date");
        }
        claim.putNull("enddate").putNull("date_text");
    }

    private String mode(Act act) {
        if (act.mode().isEmpty() || chance(0.15)) {
            return "";
        }
        if (chance(0.05)) {
            List<String> all = world.ontology().event(act.event()).modes().keySet().stream()
                    .sorted()
                    .toList();
            return all.get(random.nextInt(all.size()));
        }
        return act.mode();
    }

    private void actor(Act act, ArrayNode list) {
        double dice = random.nextDouble();
        if (dice < doerless) {
            return;
        }
        // those who are named share what is left as they do where nearly all name someone
        dice = 0.01 + 0.99 * (dice - doerless) / (1 - doerless);
        if (dice < 0.70) {
            party(list, act.from(), country(act.from()), act.from(), "GOV");
        } else if (dice < 0.82) {
            party(list, "troops of " + act.from(), null, act.from(), "MIL");
        } else if (dice < 0.95) {
            String person = world.person(act.from(), act.actor());
            party(list, person, chance(0.3) ? person.substring(person.indexOf(' ') + 1) : person, act.from(), "GOV");
        } else if (dice < 0.98) {
            party(list, "officials", null, act.from(), null);
        } else {
            party(list, "a member", world.person(act.from(), random.nextInt(6)), act.from(), "GOV");
        }
    }

    private void recipient(Act act, ArrayNode list) {
        double dice = random.nextDouble();
        if (dice < 0.12) {
            return;
        }
        if (dice < 0.80) {
            party(list, act.to(), country(act.to()), act.to(), "GOV");
        } else if (dice < 0.88) {
            party(list, "forces of " + act.to(), null, act.to(), "MIL");
        } else if (dice < 0.96) {
            party(list, "its minister", world.person(act.to(), act.recipient()), act.to(), "GOV");
        } else {
            party(list, "residents", null, act.to(), "CVL");
        }
    }

    private String country(String code) {
        String name = names.of(code);
        return name == null ? code : name;
    }

    private static void party(
            ArrayNode list, String text, @Nullable String name, String country, @Nullable String sector) {
        list.addObject()
                .put("raw_text", text)
                .put("entity_name", name)
                .put("country", country)
                .put("sector_code", sector);
    }

    private void place(Act act, ObjectNode claim) {
        double dice = random.nextDouble();
        Town town = act.town();
        if (dice < 0.15) {
            claim.putNull("event_loc");
            return;
        }
        ObjectNode place = claim.putObject("event_loc");
        if (dice < 0.35) {
            place.put("raw_text", town.country()).put("name", town.country()).put("country", town.country());
            return;
        }
        // the wrong town, a suburb, or the town itself
        double off = dice < 0.37 ? 1.6 : dice < 0.40 ? 0.15 : 0;
        place.put("raw_text", town.name()).put("name", off == 0 ? town.name() : town.name() + (off > 1 ? "w" : "s"));
        place.put("country", town.country()).put("lat", town.latitude() + off).put("lon", town.longitude());
    }

    private void count(Act act, ArrayNode list) {
        if (act.what().isEmpty() || chance(0.2)) {
            return;
        }
        long count = chance(0.25) ? Math.max(1, Math.round(act.count() * (0.5 + random.nextDouble()))) : act.count();
        list.addObject()
                .put("what", act.what())
                .put("min", count)
                .put("max", count)
                .put("raw_text", count + " " + act.what());
    }

    private void sources(Act act, boolean denied, ArrayNode list) {
        if (denied) {
            voice(list, act.from(), "GOV", "claims");
        } else if (chance(0.3)) {
            voice(list, random.nextBoolean() ? act.from() : act.to(), "GOV", "claims");
        } else if (chance(0.1)) {
            voice(list, null, "CVL", "claims");
        }
    }

    private static void voice(ArrayNode list, @Nullable String country, String sector, String stance) {
        ObjectNode voice = list.addObject().put("raw_text", "spokesman").putNull("entity_name");
        voice.put("country", country)
                .put("sector_code", sector)
                .put("stance", stance)
                .put("cue", "say")
                .putArray("via");
    }
}
