package dev.greenery.planted.adapters.graphql;

import com.zaxxer.hikari.HikariDataSource;

import io.micronaut.data.repository.CrudRepository;

import liquibase.Liquibase;

import org.jooq.DSLContext;
import org.postgresql.PGConnection;

import java.sql.Connection;

import javax.sql.DataSource;

record SpeaksSql(
        Connection connection,
        DataSource source,
        DSLContext context,
        PGConnection postgres,
        Liquibase migration,
        HikariDataSource pool,
        CrudRepository<String, String> repository) {}
