package dev.greenery.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.mart.variable.VariableValues;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class SettingsCheckTest {
    private static final String OPTIONS = "options";
    private static final List<Mart> MARTS =
            List.of(
                    new Garden(
                            List.of(
                                    Variable.wholeNumber("planting_depth", 3).atLeast(0),
                                    Variable.duration("rest", Duration.ofDays(9))
                                            .formerly("pause"))));

    /** Whatever somebody writes can be one of those. */
    private static final List<String> TEXTS =
            List.of(
                    "greenery.home",
                    "greenery.host",
                    "greenery.allowed-hosts",
                    "greenery.db-user",
                    "greenery.db-password",
                    "greenery.db-password-file");

    private record Garden(List<Variable<?>> variables) implements Mart {
        @Override
        public String name() {
            return "herb_garden";
        }

        @Override
        public String description() {
            return "Herbs.";
        }

        @Override
        public String owner() {
            return "us";
        }
    }

    private final Map<String, Object> variables = new HashMap<>();
    private final Map<String, Object> options = new HashMap<>();
    private final Map<String, Object> file = new HashMap<>();

    @Test
    void defaultsMakeSense() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void everySettingRefusesWhatItCannotRead() {
        List<DeclaredSetting> numbersAndSuch =
                declared().stream().filter(setting -> !TEXTS.contains(setting.name())).toList();
        numbersAndSuch.forEach(setting -> variables.put(setting.variable(), "no such thing"));

        assertThat(numbersAndSuch).hasSizeGreaterThan(15);
        assertThat(problems())
                .hasSameSizeAs(numbersAndSuch)
                .allSatisfy(
                        problem ->
                                assertThat(numbersAndSuch)
                                        .map(DeclaredSetting::variable)
                                        .anyMatch(problem::startsWith));
    }

    @Test
    void everythingWrongIsToldAtOnceByTheNameThatWasUsed() {
        variables.put("GREENERY_PORT", "abc");
        variables.put("GREENERY_BUSINESS_ZONE", "Mars");
        variables.put("GREENERY_POOL_SIZE", "0");
        variables.put("GREENERY_GRAPHQL_DEFAULT_PAGE_SIZE", "2000");
        options.put("greenery.home", " ");
        file.put("greenery.keep-rejects", "for ever");
        file.put("greenery.threads", "0");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "GREENERY_PORT must be a whole number, not 'abc'",
                        "GREENERY_BUSINESS_ZONE must be a time zone such as UTC or Europe/Berlin,"
                                + " not 'Mars'",
                        "GREENERY_POOL_SIZE must be above zero",
                        "GREENERY_GRAPHQL_DEFAULT_PAGE_SIZE is above max-page-size",
                        "--home must be the path of a directory, not ' '",
                        "greenery.keep-rejects (file.yml) must be a length of time such as 30s or"
                                + " 90d, not 'for ever'",
                        "greenery.threads (file.yml) must be from 1 to 256");
    }

    @Test
    void theNameIsThatOfTheValueThatWins() {
        variables.put("GREENERY_PORT", "8081");
        options.put("greenery.port", "70000");

        assertThat(problems()).containsExactly("--port must be from 0 to 65535");
    }

    @Test
    void noPasswordIsTold() {
        variables.put("GREENERY_DB_URL", "postgresql://me:secret#1@host/shop");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("GREENERY_DB_URL: The database URL is not one of PostgreSQL")
                .doesNotContain("secret");
    }

    @Test
    void aNameThatBeginsWithAnotherIsToldWhole() {
        variables.put("GREENERY_DB_PASSWORD_FILE", "/no/such/file");

        assertThat(problems())
                .containsExactly(
                        "GREENERY_DB_PASSWORD_FILE: /no/such/file is no file that can be read");
    }

    @Test
    void variablesThatNobodyReadsAreToldWithTheNearest() {
        variables.put("GREENERY_PROT", "8081");
        variables.put("GREENERY_JAVA_OPTS", "-Xmx1g");
        variables.put("GREENERY_THREADS", "1");

        try (ApplicationContext context = context()) {
            assertThat(new SettingsCheck(context, MARTS, OPTIONS).unknown())
                    .containsExactly(
                            "Warning: GREENERY_PROT is no setting; did you mean GREENERY_PORT?");
        }
    }

    @Test
    void variablesOfMartsAreCheckedWithTheSettings() {
        variables.put("GREENERY_PORT", "abc");
        variables.put("GREENERY_MARTS_HERB_GARDEN_PLANTING_DEPTH", "-1");
        file.put("greenery.marts.herb-garden.rest", "long");

        assertThat(problems())
                .containsExactly(
                        "GREENERY_PORT must be a whole number, not 'abc'",
                        "GREENERY_MARTS_HERB_GARDEN_PLANTING_DEPTH must be a whole number, at least"
                                + " 0, not '-1'",
                        "greenery.marts.herb-garden.rest (file.yml) must be a length of time such"
                                + " as 30s or 90d, not 'long'");
    }

    @Test
    void aVariableThatNoMartHasIsAMistake() {
        variables.put("GREENERY_MARTS_HERB_GARDEN_PLANTING_DEPHT", "3");
        variables.put("GREENERY_MARTS_SHED", "3");
        file.put("greenery.marts.herb-garden.plantingDept", "3");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "GREENERY_MARTS_HERB_GARDEN_PLANTING_DEPHT sets no variable of a mart; did"
                                + " you mean GREENERY_MARTS_HERB_GARDEN_PLANTING_DEPTH?",
                        "GREENERY_MARTS_SHED sets no variable of a mart",
                        "greenery.marts.herb-garden.plantingDept (file.yml) sets no variable of a"
                                + " mart; did you mean greenery.marts.herb-garden.planting-depth?");
    }

    @Test
    void aVariableIsReadUnderItsNameOrElseItsFormerOne() {
        variables.put("GREENERY_MARTS_HERB_GARDEN_PLANTING_DEPTH", "4");
        variables.put("GREENERY_PAUSE", "2d");

        try (ApplicationContext context = context()) {
            DeclaredVariables declared = DeclaredVariables.of(MARTS);
            VariableValues values = declared.values(context);

            assertThat(declared.all())
                    .extracting(variable -> values.values().get(variable.variable()))
                    .containsExactly(4, Duration.ofDays(2));
            assertThat(new SettingsCheck(context, MARTS, OPTIONS).unknown()).isEmpty();
        }
    }

    @Test
    void aFormerNameIsToldToo() {
        variables.put("GREENERY_PAUSE", "2 days");

        assertThat(problems())
                .containsExactly(
                        "GREENERY_PAUSE must be a length of time such as 30s or 90d, not '2 days'");
    }

    @Test
    void theGuideListsAllSettings() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/command-line.md"));

        assertThat(guide).contains(declared().stream().map(SettingsCheckTest::row).toList());
    }

    private static String row(DeclaredSetting setting) {
        return "| %s | `%s` | %s | %s |"
                .formatted(
                        setting.option().isEmpty() ? "" : "`" + setting.option() + "`",
                        setting.variable(),
                        setting.otherwise().isEmpty() ? "" : "`" + setting.otherwise() + "`",
                        setting.meaning())
                .replace("  |", " |");
    }

    private List<DeclaredSetting> declared() {
        try (ApplicationContext context = context()) {
            return SettingsCatalogue.of(context).all();
        }
    }

    private List<String> problems() {
        try (ApplicationContext context = context()) {
            SettingsCheck check = new SettingsCheck(context, MARTS, OPTIONS);
            InvalidConfigurationException refused =
                    catchThrowableOfType(InvalidConfigurationException.class, check::requireValid);
            return refused == null ? List.of() : refused.problems();
        }
    }

    private ApplicationContext context() {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .propertySources(
                        PropertySource.of(
                                "file.yml", file, PropertySource.Origin.of("file.yml"), -300),
                        PropertySource.of(
                                "variables",
                                variables,
                                PropertyConvention.ENVIRONMENT_VARIABLE,
                                PropertySource.Origin.of("environment")),
                        PropertySource.of(OPTIONS, options, Integer.MAX_VALUE))
                .start();
    }
}
