package dev.greenery.planted.marts.product;

import io.soabase.recordbuilder.core.RecordBuilder;

record KnowsTheGenerator(Class<RecordBuilder> generator) {}
