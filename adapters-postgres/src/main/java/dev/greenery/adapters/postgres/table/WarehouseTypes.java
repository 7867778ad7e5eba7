package dev.greenery.adapters.postgres.table;

import dev.greenery.application.row.ColumnType;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** The SQL types of columns. */
public final class WarehouseTypes {
    /** As many digits as an amount can have: less, and a sum that is exact ends a build. */
    private static final int MONEY_PRECISION = 19;

    private static final int MONEY_SCALE = 2;

    private WarehouseTypes() {}

    /** As values are kept. */
    public static DataType<?> kept(ColumnType type) {
        return type == ColumnType.MONEY
                ? SQLDataType.NUMERIC(MONEY_PRECISION, MONEY_SCALE)
                : compared(type);
    }

    /** As values are compared: an amount that is asked for is never rounded. */
    static DataType<?> compared(ColumnType type) {
        return switch (type) {
            case UUID -> SQLDataType.UUID;
            case TEXT -> SQLDataType.CLOB;
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case INTEGER -> SQLDataType.INTEGER;
            case BIGINT -> SQLDataType.BIGINT;
            case DECIMAL, MONEY -> SQLDataType.NUMERIC;
            case DOUBLE -> SQLDataType.DOUBLE;
            case TIMESTAMP -> SQLDataType.INSTANT;
            case DATE -> SQLDataType.LOCALDATE;
        };
    }
}
