package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.util.UUID;

/** A row of plants, by the columns that a test is about. Values are written as SQL. */
record PlantRow(
        UUID id,
        String bed,
        String colour,
        String gardener,
        String price,
        String height,
        String evergreen,
        int leaves) {
    static PlantRow aPlant(int number) {
        return new PlantRow(
                new UUID(0, number), "'north'", "null", "null", "1.00", "null", "false", 1);
    }

    PlantRow withId(String newId) {
        return new PlantRow(
                UUID.fromString(newId), bed, colour, gardener, price, height, evergreen, leaves);
    }

    PlantRow inBed(String newBed) {
        return new PlantRow(
                id, "'" + newBed + "'", colour, gardener, price, height, evergreen, leaves);
    }

    PlantRow coloured(String newColour) {
        return new PlantRow(
                id, bed, "'" + newColour + "'", gardener, price, height, evergreen, leaves);
    }

    PlantRow keptBy(String newGardener) {
        return new PlantRow(
                id, bed, colour, "'" + newGardener + "'", price, height, evergreen, leaves);
    }

    PlantRow costing(String newPrice) {
        return new PlantRow(id, bed, colour, gardener, newPrice, height, evergreen, leaves);
    }

    PlantRow high(String newHeight) {
        return new PlantRow(id, bed, colour, gardener, price, newHeight, evergreen, leaves);
    }

    PlantRow evergreen(boolean newEvergreen) {
        return new PlantRow(
                id, bed, colour, gardener, price, height, String.valueOf(newEvergreen), leaves);
    }

    PlantRow withLeaves(int newLeaves) {
        return new PlantRow(id, bed, colour, gardener, price, height, evergreen, newLeaves);
    }

    void insertInto(TestDatabase database) {
        String bornOn = "null".equals(gardener) ? "null" : "date '1970-02-03'";
        database.execute(
                """
                INSERT INTO garden.dim_plants VALUES ('%s', %s, %s, %s, %s, %s, %s,
                    timestamptz '2021-02-11 23:30:34+00', %s, %d, 10000000000, 0.1)\
                """
                        .formatted(
                                id, bed, colour, gardener, price, height, evergreen, bornOn,
                                leaves));
    }
}
