package dev.greenery.application.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.row.RowCheck.RowChecks;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Optional;
import java.util.stream.Stream;

class RowCheckTest {
    record Price(Money net, Optional<Money> tax) {}

    record Offer(@Key String plant, int units, @Embed Price price, Optional<String> note) {}

    private record Hidden(@Key String name) {}

    private static final Price PRICE = new Price(new Money(100), Optional.empty());

    @SuppressWarnings("NullOptional") // the nulls are what the check is for
    static Stream<Offer> offersWithANull() {
        return Stream.of(
                new Offer(null, 1, PRICE, Optional.empty()),
                new Offer("fern", 1, null, Optional.empty()),
                new Offer("fern", 1, new Price(null, Optional.empty()), Optional.empty()),
                new Offer("fern", 1, new Price(new Money(1), null), Optional.empty()),
                new Offer("fern", 1, PRICE, null));
    }

    @ParameterizedTest
    @MethodSource("offersWithANull")
    void aNullIsSeenWhereverItIs(Offer offer) {
        assertThat(RowCheck.of(Offer.class).isComplete(offer)).isFalse();
        assertThat(RowChecks.isCompleteByReflection(offer)).isFalse();
    }

    @Test
    void whatIsEmptyIsComplete() {
        Offer offer = new Offer("fern", 0, PRICE, Optional.empty());

        assertThat(RowCheck.of(Offer.class).isComplete(offer)).isTrue();
        assertThat(RowChecks.isCompleteByReflection(offer)).isTrue();
    }

    @Test
    void aPrivateRecordIsCheckedToo() {
        assertThat(RowCheck.of(Hidden.class).isComplete(new Hidden("ivy"))).isTrue();
        assertThat(RowCheck.of(Hidden.class).isComplete(new Hidden(null))).isFalse();
    }

    @Test
    void codeIsMadeOncePerRecord() {
        assertThat(RowCheck.of(Offer.class)).isSameAs(RowCheck.of(Offer.class));
    }
}
