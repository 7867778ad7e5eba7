package dev.greenery.bootstrap.cli;

/** How selections are explained. */
final class SelectionHelp {
    static final String SELECTION =
            "what to select (everything): fact_orders, core.fact_orders, mart:core, layer:fact,"
                    + " source:events, metric:revenue; + before or after takes along what is"
                    + " upstream or downstream, 2+fact_orders two steps of it; a space is a union,"
                    + " a comma an intersection";
    static final String EXCLUDE = "what to leave out of it";

    private SelectionHelp() {}
}
