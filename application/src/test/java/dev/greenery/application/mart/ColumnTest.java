package dev.greenery.application.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnTest {
    record Row(int orderTotal) {}

    @Test
    void aMethodReferenceNamesItsColumn() {
        Column<Row, Integer> column = Row::orderTotal;

        assertThat(column.columnName()).isEqualTo("order_total");
    }

    @Test
    void aLambdaIsRefusedBecauseItNamesNothing() {
        Column<Row, Integer> column = row -> row.orderTotal() + 1;

        assertThatThrownBy(column::columnName)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("method reference");
    }
}
