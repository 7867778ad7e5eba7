package dev.greenery.adapters.graphql.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class JsonPropertyTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatWasWrittenIsReadBack(@ForAll("values") Object value) throws MalformedJsonException {
        assertThat(Json.read(Json.write(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings(),
                        Arbitraries.integers(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(new BigDecimal("1.10"), new BigDecimal("-0.000001")));
        return Arbitraries.recursive(
                () -> leaves,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(3).map(List::copyOf),
                                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
                                        .ofMaxSize(3)
                                        .map(Map::copyOf)),
                0,
                3);
    }
}
