package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TestResultRepository extends GenericRepository<TestResultEntity, Long> {
    List<TestResultEntity> saveAll(List<TestResultEntity> results);
}
