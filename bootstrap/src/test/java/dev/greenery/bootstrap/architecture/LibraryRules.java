package dev.greenery.bootstrap.architecture;

import static dev.greenery.bootstrap.architecture.Dependencies.onlyIn;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import java.util.List;

/** Which libraries belong to one place. */
final class LibraryRules {
    private static final Rule SQL =
            rule(
                    "SQL stays in its adapter",
                    List.of("adapters.postgres"),
                    root ->
                            onlyIn(
                                    root,
                                    "adapters.postgres",
                                    "java.sql..",
                                    "javax.sql..",
                                    "org.jooq..",
                                    "org.postgresql..",
                                    "liquibase..",
                                    "com.zaxxer.hikari..",
                                    "io.micronaut.data.."),
                    "java.sql.Connection",
                    "javax.sql.DataSource",
                    "org.jooq.DSLContext",
                    "org.postgresql.PGConnection",
                    "liquibase.Liquibase",
                    "com.zaxxer.hikari.HikariDataSource",
                    "io.micronaut.data.repository.CrudRepository");

    private static final Rule HTTP =
            rule(
                    "GraphQL and HTTP stay in their adapter",
                    List.of("adapters.graphql"),
                    root ->
                            onlyIn(
                                    root,
                                    "adapters.graphql",
                                    "graphql..",
                                    "org.dataloader..",
                                    "io.micronaut.http..",
                                    "io.netty..",
                                    "java.net.http..",
                                    "com.sun.net.httpserver.."),
                    "graphql.schema.GraphQLSchema",
                    "org.dataloader.DataLoader",
                    "io.micronaut.http.HttpRequest",
                    "io.netty.channel.Channel",
                    "java.net.http.HttpClient",
                    "com.sun.net.httpserver.HttpServer");

    private static final Rule ROW_BUILDERS =
            rule(
                    "the kit alone knows what generates row builders",
                    List.of("application.mart"),
                    root -> onlyIn(root, "application.mart", "io.soabase.."),
                    "io.soabase.recordbuilder.core.RecordBuilder");

    static final List<Rule> ALL = List.of(SQL, HTTP, ROW_BUILDERS);

    private LibraryRules() {}
}
