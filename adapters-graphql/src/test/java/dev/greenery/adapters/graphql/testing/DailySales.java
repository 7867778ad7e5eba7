package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.domain.money.Money;

import java.time.LocalDate;

/** A row of a rollup. */
@Model(
        name = "fact_sales_daily",
        layer = Layer.FACT,
        description = "One row per day and status: sales and what they brought in.")
public record DailySales(
        @Key LocalDate day, @Key String status, @Sum long sales, @Sum Money revenue) {}
