package dev.greenery.planted.adapters.graphql;

import dev.greenery.planted.adapters.postgres.IsPublic;

record UsesTheOtherAdapter(IsPublic adapter) {}
