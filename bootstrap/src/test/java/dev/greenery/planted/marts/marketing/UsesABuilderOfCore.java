package dev.greenery.planted.marts.marketing;

import dev.greenery.planted.marts.core.CoreRow;
import dev.greenery.planted.marts.core.CoreRowBuilder;

record UsesABuilderOfCore(CoreRow allowed, CoreRowBuilder builder) {}
