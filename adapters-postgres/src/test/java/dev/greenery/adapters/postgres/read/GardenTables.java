package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.testing.TestDatabase;

/** The tables of two small marts, as a build would have published them. */
final class GardenTables {
    private GardenTables() {}

    /** Makes the tables anew, without rows. */
    static void createIn(TestDatabase database) {
        database.execute("DROP SCHEMA IF EXISTS garden, walks CASCADE");
        database.execute("CREATE SCHEMA garden");
        database.execute(
                """
                CREATE TABLE garden.dim_plants (
                    plant_id uuid PRIMARY KEY,
                    bed text NOT NULL,
                    colour text,
                    gardener text,
                    price numeric(19, 2) NOT NULL,
                    height numeric,
                    evergreen boolean NOT NULL,
                    planted_at timestamptz NOT NULL,
                    gardener_born_on date,
                    leaves integer NOT NULL,
                    seeds bigint NOT NULL,
                    vigour double precision NOT NULL
                )\
                """);
        database.execute("CREATE SCHEMA walks");
        database.execute(
                "CREATE TABLE walks.fact_bed_traffic (bed text PRIMARY KEY, visits bigint NOT"
                        + " NULL)");
    }
}
