package dev.greenery.application.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Column;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void javaNamesBecomeWarehouseNames() {
        assertThat(Column.nameOf("orderTotal")).isEqualTo("order_total");
        assertThat(Column.nameOf("shipToZipCode")).isEqualTo("ship_to_zip_code");
        assertThat(Column.nameOf("day")).isEqualTo("day");
    }

    @Test
    void warehouseNamesBecomeJavaAndTypeNames() {
        assertThat(Names.camelCase("order_total")).isEqualTo("orderTotal");
        assertThat(Names.pascalCase("fact_orders")).isEqualTo("FactOrders");
    }
}
