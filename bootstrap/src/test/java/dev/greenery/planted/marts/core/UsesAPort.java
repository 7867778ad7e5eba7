package dev.greenery.planted.marts.core;

import dev.greenery.planted.application.port.in.Ask;

record UsesAPort(Ask ask) {}
