package dev.greenery.marts.product;

import dev.greenery.application.mart.Doc;

/** How often something was viewed on one day. */
record DayViews(
        @Doc("Views of the product's page.") int pageViews,
        @Doc("Sessions that viewed it on the day; one across midnight is in both days.")
                int sessions) {}
