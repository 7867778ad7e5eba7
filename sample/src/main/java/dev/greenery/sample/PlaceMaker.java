package dev.greenery.sample;

import dev.greenery.sample.chance.Frequencies;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.util.ArrayList;
import java.util.List;

/** Makes addresses, spread over the states as the original's are. */
final class PlaceMaker {
    /** State, first and last three digits of its zip codes, addresses in a full cohort. */
    private static final String STATES =
            """
            Texas,750,799,23
            California,900,961,17
            Virginia,220,246,9
            Florida,320,349,8
            New York,100,149,7
            District of Columbia,200,205,7
            Alabama,350,369,5
            Indiana,460,479,5
            Arizona,850,865,4
            Pennsylvania,150,196,4
            Colorado,800,816,4
            Ohio,430,459,4
            Massachusetts,10,27,4
            Missouri,630,658,4
            Minnesota,550,567,4
            Maryland,206,219,3
            Washington,980,994,3
            North Carolina,270,289,3
            Nevada,889,898,3
            Georgia,300,319,3
            Kansas,660,679,3
            Illinois,600,629,2
            Iowa,500,528,2
            Michigan,480,499,2
            Oklahoma,730,749,2
            Oregon,970,979,2
            South Carolina,290,299,2
            West Virginia,247,268,1
            Connecticut,60,69,1
            Montana,590,599,1
            Nebraska,680,693,1
            New Mexico,870,884,1
            Louisiana,700,714,1
            Wisconsin,530,549,1
            Kentucky,400,427,1
            New Hampshire,30,38,1
            Mississippi,386,397,1
            Delaware,197,199,1
            """;

    private static final List<String> STREETS =
            List.of(
                    "Acer",
                    "Alder",
                    "Aspen",
                    "Beech",
                    "Birch",
                    "Bramble",
                    "Briar",
                    "Cedar",
                    "Cherry",
                    "Clover",
                    "Cypress",
                    "Elder",
                    "Fern",
                    "Fir",
                    "Hawthorn",
                    "Hazel",
                    "Heather",
                    "Hickory",
                    "Holly",
                    "Ivy",
                    "Juniper",
                    "Larch",
                    "Laurel",
                    "Lilac",
                    "Linden",
                    "Magnolia",
                    "Maple",
                    "Moss",
                    "Myrtle",
                    "Oak",
                    "Olive",
                    "Poplar",
                    "Rowan",
                    "Sage",
                    "Spruce",
                    "Sumac",
                    "Thistle",
                    "Walnut",
                    "Willow",
                    "Yew");

    private static final List<String> SUFFIXES =
            List.of(
                    "Street", "Avenue", "Lane", "Drive", "Court", "Place", "Road", "Way", "Trail",
                    "Terrace", "Circle", "Parkway");

    private static final int LAST_HOUSE = 9999;
    private static final int ZIP_CODES_PER_PREFIX = 100;
    private static final Frequencies<State> BY_STATE = byState();

    private PlaceMaker() {}

    /** So many addresses. */
    static List<Place> of(int size, UniqueIds ids, SeededRandom random) {
        return BY_STATE.shuffled(size, random).stream()
                .map(state -> place(state, ids, random))
                .toList();
    }

    /** One address more, in any state. */
    static Place any(UniqueIds ids, SeededRandom random) {
        return place(random.pick(BY_STATE.values()), ids, random);
    }

    private static Place place(State state, UniqueIds ids, SeededRandom random) {
        String street =
                "%d %s %s"
                        .formatted(
                                random.between(1, LAST_HOUSE),
                                random.pick(STREETS),
                                random.pick(SUFFIXES));
        int prefix = random.between(state.firstPrefix(), state.lastPrefix());
        int zipCode = prefix * ZIP_CODES_PER_PREFIX + random.between(1, ZIP_CODES_PER_PREFIX - 1);
        return new Place(ids.next(), street, zipCode, state.name());
    }

    private static Frequencies<State> byState() {
        List<State> states = new ArrayList<>();
        for (String line : STATES.lines().toList()) {
            String[] fields = line.split(",", -1);
            State state =
                    new State(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
            states.addAll(Frequencies.of(state, Integer.parseInt(fields[3])).values());
        }
        return new Frequencies<>(states);
    }

    private record State(String name, int firstPrefix, int lastPrefix) {}
}
