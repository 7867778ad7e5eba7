package dev.greenery.adapters.postgres.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.run.ForeignObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What somebody else made of tables of ours. */
@ExtendWith(WarehouseExtension.class)
class OthersIT {
    private static final List<String> NAMES = List.of("leaves", "plants");

    private TestDatabase database;
    private Connection connection;
    private String us;

    @BeforeEach
    void connect(TestDatabase given) throws SQLException {
        database = given;
        connection = given.open();
        us = database.rows("SELECT current_user").getFirst().getFirst();
        new OwnedObjects(catalog()).createSchema("garden");
        make("plants");
        make("leaves");
        database.execute("CREATE SCHEMA hers");
    }

    private void make(String table) throws SQLException {
        database.execute("CREATE TABLE garden.%s (id bigint PRIMARY KEY, x int)".formatted(table));
        new OwnedObjects(catalog()).noteTable("garden", table);
    }

    private Catalog catalog() {
        return new Catalog(connection, database.schemas());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "view               | hers.v | CREATE VIEW hers.v AS SELECT * FROM garden.plants",
                "view               | hers.v | CREATE VIEW hers.v AS SELECT id, x, count(*)"
                        + " FROM garden.plants GROUP BY id",
                "materialized view  | hers.v | CREATE MATERIALIZED VIEW hers.v AS"
                        + " SELECT * FROM garden.plants",
                "table constraint   | k on hers.t | CREATE TABLE hers.t"
                        + " (x bigint CONSTRAINT k REFERENCES garden.plants)",
                "table constraint   | k on hers.t | CREATE TABLE hers.t"
                        + " (x bigint CONSTRAINT k REFERENCES garden.plants) PARTITION BY LIST (x);"
                        + " CREATE TABLE hers.t1 PARTITION OF hers.t FOR VALUES IN (1)",
                "table constraint   | k on garden.leaves | ALTER TABLE garden.leaves"
                        + " ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES garden.plants",
                "table constraint   | k on hers.t | CREATE TABLE hers.t"
                        + " (x int CONSTRAINT k CHECK (('(1,2)'::garden.plants).x > x))",
                "domain constraint  | k on hers.d | CREATE DOMAIN hers.d AS int"
                        + " CONSTRAINT k CHECK (('(1,2)'::garden.plants).x > value)",
                "function           | hers.f() | CREATE FUNCTION hers.f() RETURNS bigint"
                        + " BEGIN ATOMIC SELECT count(*) FROM garden.plants; END",
                "function           | hers.f(garden.plants) | CREATE FUNCTION"
                        + " hers.f(garden.plants) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "procedure          | hers.f() | CREATE PROCEDURE hers.f()"
                        + " BEGIN ATOMIC DELETE FROM garden.plants; END",
                "table              | hers.t | CREATE TABLE hers.t (x garden.plants)",
                "table              | hers.t | CREATE TABLE hers.t (x garden.plants[])",
                "table              | hers.t | CREATE TABLE hers.t () INHERITS (garden.plants)",
                "type               | hers.c | CREATE TYPE hers.c AS (x garden.plants)",
                "type               | hers.d | CREATE DOMAIN hers.d AS garden.plants",
                "type               | hers.r | CREATE TYPE hers.r AS RANGE (subtype=garden.plants)",
                "rule               | r on hers.t | CREATE TABLE hers.t (x int); CREATE RULE r AS"
                        + " ON INSERT TO hers.t DO ALSO DELETE FROM garden.plants",
                "policy             | p on hers.t | CREATE TABLE hers.t (x int); CREATE POLICY p"
                        + " ON hers.t USING (x IN (SELECT x FROM garden.plants))",
                "default value      | for hers.t.x | CREATE TABLE hers.t"
                        + " (x int DEFAULT ('(1,2)'::garden.plants).x)",
                "default value      | for hers.t.x | CREATE SEQUENCE garden.s OWNED BY"
                    + " garden.plants.x; CREATE TABLE hers.t (x int DEFAULT nextval('garden.s'))",
                "index              | hers.i | CREATE TABLE hers.t (x int);"
                        + " CREATE INDEX i ON hers.t ((('(1,2)'::garden.plants).x))",
            })
    void whatKeepsATableFromBeingDroppedIsNamed(String kind, String name, String made)
            throws SQLException {
        database.execute(made);

        assertThat(dependents()).containsExactly(new ForeignObject(kind, name, us));
        assertThatThrownBy(() -> database.execute("DROP TABLE garden.plants"))
                .hasStackTraceContaining("because other objects depend on it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON garden.plants (x)",
                "CREATE STATISTICS garden.s ON id, x FROM garden.plants",
                "CREATE SEQUENCE garden.s OWNED BY garden.plants.x",
                "ALTER TABLE garden.plants ADD FOREIGN KEY (x) REFERENCES garden.plants",
                "ALTER TABLE garden.plants ADD y int GENERATED ALWAYS AS (x + 1) STORED",
                "CREATE POLICY p ON garden.plants USING (x > 1)",
                "CREATE RULE r AS ON INSERT TO garden.plants DO ALSO SELECT 1",
                "CREATE PUBLICATION p FOR TABLE garden.plants WHERE (id > 1)",
                "CREATE TABLE hers.t (id bigint PRIMARY KEY, x int) PARTITION BY LIST (id);"
                        + " ALTER TABLE hers.t ATTACH PARTITION garden.plants DEFAULT",
            })
    void whatGoesWithItsTableIsInNobodysWay(String made) throws SQLException {
        database.execute(made);

        assertThat(dependents()).isEmpty();
        assertThatCode(() -> database.execute("DROP TABLE garden.plants"))
                .doesNotThrowAnyException();
    }

    @Test
    void ofWhatHasNoOwnerTheRestIsTold() throws SQLException {
        database.execute(
                """
                CREATE FUNCTION hers.f(garden.plants) RETURNS text LANGUAGE sql AS 'SELECT ''x''';
                CREATE CAST (garden.plants AS text) WITH FUNCTION hers.f(garden.plants)\
                """);

        assertThat(dependents())
                .containsExactly(
                        new ForeignObject("cast", "(garden.plants AS pg_catalog.text)", "?"),
                        new ForeignObject("function", "hers.f(garden.plants)", us));
    }

    @Test
    void whatDependsOnSeveralTablesIsNamedOnce() throws SQLException {
        database.execute(
                "CREATE VIEW hers.v AS SELECT id FROM garden.plants JOIN garden.leaves USING (id)");

        assertThat(dependents()).containsExactly(new ForeignObject("view", "hers.v", us));
    }

    @Test
    void theOwnerIsToldWhateverItOwns() throws SQLException {
        database.execute(
                """
                CREATE ROLE gardener_of_others;
                CREATE VIEW hers.v AS SELECT * FROM garden.plants;
                ALTER VIEW hers.v OWNER TO gardener_of_others;
                CREATE FUNCTION hers.f(garden.plants, garden.plants) RETURNS boolean
                    LANGUAGE sql AS 'SELECT true';
                ALTER FUNCTION hers.f OWNER TO gardener_of_others;
                CREATE OPERATOR hers.===
                    (LEFTARG = garden.plants, RIGHTARG = garden.plants, FUNCTION = hers.f);
                ALTER OPERATOR hers.=== (garden.plants, garden.plants) OWNER TO gardener_of_others\
                """);

        assertThat(dependents())
                .hasSize(3)
                .extracting(ForeignObject::owner)
                .containsOnly("gardener_of_others");
        database.execute("DROP OWNED BY gardener_of_others CASCADE; DROP ROLE gardener_of_others");
    }

    @Test
    void whatWasMadeOfATableThatSomebodyTookAwayIsInNobodysWay() throws SQLException {
        database.execute("CREATE VIEW hers.v AS SELECT * FROM garden.plants");
        database.execute("ALTER TABLE garden.plants RENAME TO plants_of_2020");

        assertThat(dependents()).isEmpty();
    }

    private List<ForeignObject> dependents() throws SQLException {
        return new Others(catalog()).dependents("garden", NAMES);
    }
}
