package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ModelResultRepository extends GenericRepository<ModelResultEntity, Long> {
    void saveAll(List<ModelResultEntity> results);
}
