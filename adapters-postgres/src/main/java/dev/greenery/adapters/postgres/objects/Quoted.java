package dev.greenery.adapters.postgres.objects;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Names as statements need them. */
public final class Quoted {
    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    private Quoted() {}

    /** A name, each part in quotes. */
    public static String name(String... parts) {
        return SQL.render(DSL.name(parts));
    }
}
