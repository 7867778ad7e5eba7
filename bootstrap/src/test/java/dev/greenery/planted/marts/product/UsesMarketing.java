package dev.greenery.planted.marts.product;

import dev.greenery.planted.marts.marketing.MarketingRow;

record UsesMarketing(MarketingRow row) {}
