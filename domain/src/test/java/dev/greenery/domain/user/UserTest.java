package dev.greenery.domain.user;

import static dev.greenery.domain.testing.Fixtures.aUser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTest {
    @Test
    void aUserMayHaveNoName() {
        assertThat(aUser().knownByIdAlone().build().name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Keslie, Hearmon, Keslie Hearmon", "Keslie, '', Keslie", "'', Hearmon, Hearmon"})
    void theNameIsFirstAndLastName(String firstName, String lastName, String name) {
        assertThat(aUser().called(firstName, lastName).build().name()).contains(name);
    }
}
