package dev.greenery.planted.adapters.graphql;

import dev.greenery.planted.marts.core.CoreRow;

record UsesAMart(CoreRow row) {}
