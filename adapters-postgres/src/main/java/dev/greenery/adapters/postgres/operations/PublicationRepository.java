package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationRepository extends GenericRepository<PublicationEntity, String> {
    Optional<PublicationEntity> findFirstByMartOrderByRunIdDesc(String mart);
}
