package dev.greenery.application.mart.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class VariableTest {
    private static final Variable<Integer> DEPTH =
            Variable.wholeNumber("depth", 3).atLeast(0).atMost(9).doc("How deep to plant.");
    private static final Variable<String> SOIL = Variable.text("soil", "loam");

    @Test
    void eachTypeReadsItsTexts() {
        assertThat(Variable.wholeNumber("a", 1).read(" 42 ")).contains(42);
        assertThat(Variable.decimal("a", BigDecimal.ONE).read("0.25"))
                .contains(new BigDecimal("0.25"));
        assertThat(Variable.money("a", Money.ZERO).read("12.5")).contains(new Money(1_250));
        assertThat(SOIL.read("clay")).contains("clay");
        assertThat(Variable.duration("a", Duration.ZERO).read("1h30m"))
                .contains(Duration.ofMinutes(90));
        assertThat(Variable.duration("a", Duration.ZERO).read("90d")).contains(Duration.ofDays(90));
        assertThat(Variable.date("a", LocalDate.EPOCH).read("2026-03-01"))
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(Variable.flag("a", false).read("true")).contains(true);
    }

    @Test
    void whatIsNoneOfTheTypeIsRefused() {
        Stream.<Variable<?>>of(
                        Variable.wholeNumber("a", 1),
                        Variable.decimal("a", BigDecimal.ONE),
                        Variable.money("a", Money.ZERO),
                        Variable.duration("a", Duration.ZERO),
                        Variable.date("a", LocalDate.EPOCH),
                        Variable.flag("a", false))
                .forEach(variable -> assertThat(variable.read("yes")).isEmpty());
    }

    @Test
    void aDefaultIsToldAsSomebodyWouldSetIt() {
        assertThat(Variable.duration("a", Duration.ofDays(90)).otherwiseAsText()).isEqualTo("90d");
        assertThat(Variable.duration("a", Duration.ofMinutes(90)).otherwiseAsText())
                .isEqualTo("1h30m");
        assertThat(Variable.decimal("a", new BigDecimal("1E+2")).otherwiseAsText())
                .isEqualTo("100");
    }

    @Test
    void limitsHoldAndAreTold() {
        assertThat(DEPTH.read("-1")).isEmpty();
        assertThat(DEPTH.read("0")).contains(0);
        assertThat(DEPTH.read("9")).contains(9);
        assertThat(DEPTH.read("10")).isEmpty();
        assertThat(DEPTH.allowed()).isEqualTo("a whole number, at least 0, at most 9");
    }

    @Test
    void aValueThatIsSetTakesThePlaceOfTheDefault() {
        VariableValues values = VariableValues.NONE.with(DEPTH, 5);

        assertThat(values.value(DEPTH)).isEqualTo(5);
        assertThat(values.value(SOIL)).isEqualTo("loam");
        assertThatThrownBy(() -> values.with(DEPTH, 10))
                .hasMessage("depth must be a whole number, at least 0, at most 9, not 10");
    }

    @Test
    void whatNoMartDeclaresCanBeNeitherReadNorSet() {
        VariableValues ofAMart = VariableValues.NONE.of(List.of(DEPTH));

        assertThat(ofAMart.value(DEPTH)).isEqualTo(3);
        assertThatThrownBy(() -> ofAMart.value(SOIL))
                .hasMessage(
                        "no mart that is built declares the variable soil; name it in variables()"
                                + " of its mart");
        assertThatThrownBy(() -> VariableValues.NONE.with(SOIL, "clay").of(List.of(DEPTH)))
                .hasMessageContaining("declares the variable soil");
    }
}
