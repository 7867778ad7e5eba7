package dev.greenery.application.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SuggestionsTest {
    private static final List<String> MODELS =
            List.of("fact_orders", "fact_order_items", "dim_users", "dim_products");

    @Test
    void findsNamesThatDifferByALetter() {
        assertThat(Suggestions.like("fact_order", MODELS)).containsExactly("fact_orders");
        assertThat(Suggestions.like("fact_orderss", MODELS)).containsExactly("fact_orders");
        assertThat(Suggestions.like("fakt_orders", MODELS)).containsExactly("fact_orders");
    }

    @Test
    void takesTwoSwappedLettersForOneMistake() {
        assertThat(Suggestions.like("ab", List.of("ba", "cd"))).containsExactly("ba");
    }

    @Test
    void putsTheMostAlikeFirst() {
        assertThat(Suggestions.like("dim_user", List.of("dim_uxers", "dim_users")))
                .containsExactly("dim_users", "dim_uxers");
    }

    @Test
    void findsNamesOfWhichOnlyAPartWasGiven() {
        assertThat(Suggestions.like("items", MODELS)).containsExactly("fact_order_items");
    }

    @Test
    void suggestsNothingThatIsUnlike() {
        assertThat(Suggestions.like("weather", MODELS)).isEmpty();
        assertThat(Suggestions.hint("weather", MODELS)).isEmpty();
    }

    @Test
    void namesAllThereIsWhenThereIsLittle() {
        assertThat(Suggestions.hint("weather", List.of("marketing", "core")))
                .isEqualTo("; there is 'core', 'marketing'");
    }

    @Test
    void asksWhatWasMeant() {
        assertThat(Suggestions.hint("dim_usrs", MODELS)).isEqualTo("; did you mean 'dim_users'?");
    }
}
