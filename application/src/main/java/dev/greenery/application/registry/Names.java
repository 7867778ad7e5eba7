package dev.greenery.application.registry;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the warehouse as GraphQL spells them. */
public final class Names {
    private static final Pattern WORD_END = Pattern.compile("_([a-z0-9])");

    private Names() {}

    /** {@code order_total} as {@code orderTotal}. */
    public static String camelCase(String snakeCase) {
        return WORD_END.matcher(snakeCase)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** {@code fact_orders} as {@code FactOrders}. */
    public static String pascalCase(String snakeCase) {
        String camelCase = camelCase(snakeCase);
        return camelCase.isEmpty()
                ? camelCase
                : camelCase.substring(0, 1).toUpperCase(Locale.ROOT) + camelCase.substring(1);
    }
}
