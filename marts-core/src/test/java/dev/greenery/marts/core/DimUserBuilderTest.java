package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.marts.core.CoreModels.rowOf;
import static dev.greenery.marts.core.CoreModels.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class DimUserBuilderTest {
    private static final UserHistory NOBODY = aHistory().ofNobody().withSession(aSession()).build();

    @Test
    void tellsWhoAUserIsAndWhereTheyLive() {
        DimUser row =
                rowOf(
                        DimUser.class,
                        aHistory()
                                .of(
                                        aUser("ann")
                                                .called("Ann", "Lee")
                                                .withEmail("ann@example.com")
                                                .withPhoneNumber("555-010-1234")
                                                .signedUpAt("2020-10-23T20:21:57Z")
                                                .updatedAt("2021-01-30T22:49:31Z")
                                                .livingAt(
                                                        anAddress()
                                                                .onStreet("1 Elm Street")
                                                                .withZipCode("06105")
                                                                .inState("Connecticut")))
                                .build());

        assertThat(row.userId()).isEqualTo(Ids.userId("ann"));
        assertThat(row.known()).isTrue();
        assertThat(row.name()).isEqualTo("Ann Lee");
        assertThat(row.email()).contains(new Email("ann@example.com"));
        assertThat(row.phoneNumber()).contains(new PhoneNumber("555-010-1234"));
        assertThat(row.street()).contains("1 Elm Street");
        assertThat(row.zipCode()).contains(new ZipCode("06105"));
        assertThat(row.region().state()).contains("Connecticut");
        assertThat(row.region().country()).contains("United States");
        assertThat(row.createdAt()).contains(Instant.parse("2020-10-23T20:21:57Z"));
        assertThat(row.updatedAt()).contains(Instant.parse("2021-01-30T22:49:31Z"));
    }

    @Test
    void keepsAUserWhoseAddressNoRowHas() {
        DimUser row = rowOf(DimUser.class, aHistory().of(aUser().withoutAddress()).build());

        assertThat(row.known()).isTrue();
        assertThat(row.street()).isEmpty();
        assertThat(row.zipCode()).isEmpty();
        assertThat(row.region().state()).isEmpty();
        assertThat(row.region().country()).isEmpty();
    }

    @Test
    void givesAUserIdThatNoRowHasARowOfItsOwn() {
        DimUser row = rowOf(DimUser.class, aHistory().ofMissingUser(Ids.userId("missing")).build());

        assertThat(row.userId()).isEqualTo(Ids.userId("missing"));
        assertThat(row.known()).isFalse();
        assertThat(row.name()).isEqualTo("(unknown)");
        assertThat(row.email()).isEmpty();
        assertThat(row.createdAt()).isEmpty();
    }

    @Test
    void letsOneUnknownMemberStandForAllAnonymousTraffic() {
        assertThat(rowsOf(DimUser.class, NOBODY, NOBODY))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.userId()).isEqualTo(UserId.UNKNOWN);
                            assertThat(row.known()).isFalse();
                        });
    }

    @Test
    void hasNoUnknownMemberWithoutAnonymousTraffic() {
        assertThat(rowsOf(DimUser.class, aHistory().of(aUser("ann")).build()))
                .extracting(DimUser::userId)
                .containsExactly(Ids.userId("ann"));
    }

    @Test
    void tellsNothingOfThePersonWhenPrinted() {
        DimUser row = rowOf(DimUser.class, aHistory().of(aUser("ann")).build());

        assertThat(row).hasToString("DimUser[userId=" + Ids.userId("ann") + "]");
    }
}
