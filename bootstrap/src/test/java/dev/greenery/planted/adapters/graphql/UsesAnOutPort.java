package dev.greenery.planted.adapters.graphql;

import dev.greenery.planted.application.port.out.Keep;

record UsesAnOutPort(Keep keep) {}
