package dev.greenery.adapters.postgres.operations;

import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.TestResult;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

import java.util.Locale;

/** Turns results into rows. */
@Mapper(componentModel = ComponentModel.JAKARTA)
interface ResultMapper {
    @Mapping(target = "resultId", ignore = true)
    @Mapping(target = "runId", source = "run.value")
    @Mapping(target = "rowCount", source = "result.rows")
    ModelResultEntity toEntity(RunId run, ModelResult result);

    @Mapping(target = "resultId", ignore = true)
    @Mapping(target = "runId", source = "run.value")
    @Mapping(target = "status", expression = "java(toCode(result.outcome()))")
    @Mapping(target = "failures", source = "result.findings.failures")
    @Mapping(target = "checkedRows", source = "result.findings.checked")
    @Mapping(target = "message", source = "result.findings.detail")
    TestResultEntity toEntity(RunId run, TestResult result);

    /** The code of a constant, as the database has it. */
    default String toCode(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
