package dev.greenery.adapters.postgres.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.run.ForeignObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What somebody else made of tables of ours. */
@ExtendWith(WarehouseExtension.class)
class OthersIT {
    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void connect(TestDatabase given) throws SQLException {
        database = given;
        connection = given.open();
        publish("garden", "plants");
        publish("herbarium", "leaves");
    }

    private void publish(String schema, String table) throws SQLException {
        OwnedObjects ours = new OwnedObjects(catalog());
        ours.createSchema(schema);
        database.execute("CREATE TABLE %s (id bigint)".formatted(Quoted.name(schema, table)));
        ours.noteTable(schema, table);
    }

    private Catalog catalog() {
        return new Catalog(connection, database.schemas());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void whatDependsOnTablesOfSeveralSchemasIsNamedOnce() throws SQLException {
        database.execute(
                "CREATE VIEW public.mine AS"
                        + " SELECT * FROM garden.plants JOIN herbarium.leaves USING (id)");

        assertThat(new Others(catalog()).dependents(List.of("garden", "herbarium")))
                .extracting(ForeignObject::kind, ForeignObject::name)
                .containsExactly(tuple("view", "public.mine"));
    }
}
