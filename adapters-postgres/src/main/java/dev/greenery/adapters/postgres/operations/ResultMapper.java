package dev.greenery.adapters.postgres.operations;

import dev.greenery.application.mart.Severity;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

import java.util.List;
import java.util.Locale;

/** Turns results into rows and back. */
@Mapper(componentModel = ComponentModel.JAKARTA)
interface ResultMapper {
    @Mapping(target = "resultId", ignore = true)
    @Mapping(target = "runId", source = "run.value")
    @Mapping(target = "rowCount", source = "result.rows")
    ModelResultEntity toEntity(RunId run, ModelResult result);

    @Mapping(target = "rows", source = "rowCount")
    ModelResult toModelResult(ModelResultEntity entity);

    @Mapping(target = "resultId", ignore = true)
    @Mapping(target = "runId", source = "run.value")
    @Mapping(target = "status", expression = "java(toCode(result.outcome()))")
    @Mapping(target = "failures", source = "result.findings.failures")
    @Mapping(target = "checkedRows", source = "result.findings.checked")
    @Mapping(target = "message", source = "result.findings.detail")
    TestResultEntity toEntity(RunId run, TestResult result);

    @Mapping(target = "findings", source = "findings")
    TestResult toTestResult(TestResultEntity entity, Findings findings);

    @Mapping(target = "checked", source = "entity.checkedRows")
    @Mapping(target = "detail", source = "entity.message")
    Findings toFindings(TestResultEntity entity, List<SampleRow> sample);

    /** The code of a constant, as the database has it. */
    default String toCode(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The severity of a code. */
    default Severity toSeverity(String code) {
        return Severity.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
