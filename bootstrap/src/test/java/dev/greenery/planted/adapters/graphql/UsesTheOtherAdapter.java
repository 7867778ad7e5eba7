package dev.greenery.planted.adapters.graphql;

import dev.greenery.planted.adapters.postgres.IsShared;

record UsesTheOtherAdapter(IsShared adapter) {}
