package dev.greenery.adapters.postgres.objects;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Names and texts as statements need them. */
public final class Quoted {
    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    private Quoted() {}

    /** A name, each part in quotes. */
    public static String name(String... parts) {
        return SQL.render(DSL.name(parts));
    }

    /** A text in quotes. */
    public static String text(String text) {
        return SQL.render(DSL.inline(text));
    }
}
