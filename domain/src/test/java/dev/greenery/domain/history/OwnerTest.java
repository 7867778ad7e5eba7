package dev.greenery.domain.history;

import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Ids.userId;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class OwnerTest {
    static Stream<Owner> withoutARow() {
        return Stream.of(
                new Owner.Missing(userId("ghost")),
                new Owner.Anonymous(),
                new Owner.UnknownMember());
    }

    @Test
    void aKnownUserHasARowAndAnAddress() {
        User ann = aUser("ann").build();
        Owner owner = new Owner.Known(ann);

        assertThat(owner.userId()).isEqualTo(userId("ann"));
        assertThat(owner.user()).contains(ann);
        assertThat(owner.address()).isEqualTo(ann.address()).isPresent();
    }

    @Test
    void aKnownUsersAddressMayHaveNoRow() {
        Owner owner = new Owner.Known(aUser("ann").withoutAddress().build());

        assertThat(owner.user()).isPresent();
        assertThat(owner.address()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withoutARow")
    void nobodyElseHas(Owner owner) {
        assertThat(owner.user()).isEmpty();
        assertThat(owner.address()).isEmpty();
    }

    @Test
    void aMissingUserKeepsItsId() {
        assertThat(new Owner.Missing(userId("ghost")).userId()).isEqualTo(userId("ghost"));
    }

    @Test
    void theFactsOfNobodyStandUnderTheUnknownMember() {
        assertThat(new Owner.Anonymous().userId()).isEqualTo(UserId.UNKNOWN);
        assertThat(new Owner.UnknownMember().userId()).isEqualTo(UserId.UNKNOWN);
        assertThat(UserId.UNKNOWN).hasToString("00000000-0000-0000-0000-000000000000");
    }
}
