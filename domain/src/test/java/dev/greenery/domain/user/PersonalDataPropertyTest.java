package dev.greenery.domain.user;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.AddressBuilder;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.domain.testing.UserBuilder;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A text that is the same whatever the personal data are cannot tell anything of them. */
class PersonalDataPropertyTest {
    private static final UserBuilder ANN = aUser("ann");
    private static final OrderBuilder ORDER = anOrder("first");
    private static final SessionBuilder SESSION = aSession("visit");
    private static final AddressBuilder HOME = anAddress("home");

    @Property
    void theTextOfAnEmailTellsNothing(@ForAll String value) {
        assertThat(new Email(value)).hasToString("***");
    }

    @Property
    void theTextOfAPhoneNumberTellsNothing(@ForAll String value) {
        assertThat(new PhoneNumber(value)).hasToString("***");
    }

    @Property
    void theTextOfAnAddressTellsOnlyItsId(@ForAll String street, @ForAll String state) {
        Address address = HOME.onStreet(street).inState(state).build();

        assertThat(address).hasToString("Address[id=" + address.id() + "]");
    }

    @Property
    void theTextOfAUserTellsOnlyTheId(
            @ForAll String firstName, @ForAll String lastName, @ForAll String contact) {
        User user = ann(firstName, lastName, contact).build();

        assertThat(user).hasToString("User[id=" + user.id() + "]");
    }

    @Property
    void theTextOfAHistoryTellsNothingOfThePerson(
            @ForAll String firstName, @ForAll String lastName, @ForAll String contact) {
        HistoryBuilder history = aHistory().withOrder(ORDER).withSession(SESSION);
        UserBuilder user = ann(firstName, lastName, contact);

        assertThat(history.of(user.livingAt(HOME.onStreet(contact))).build())
                .hasToString(history.of(ANN.livingAt(HOME)).build().toString());
    }

    private static UserBuilder ann(String firstName, String lastName, String contact) {
        return ANN.called(firstName, lastName).withEmail(contact).withPhoneNumber(contact);
    }
}
