package dev.greenery.planted.adapters.postgres;

import dev.greenery.planted.application.port.in.Ask;

record UsesAnInPort(Ask ask) {}
