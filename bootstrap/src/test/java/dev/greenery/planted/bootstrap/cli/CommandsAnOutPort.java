package dev.greenery.planted.bootstrap.cli;

import dev.greenery.planted.application.port.out.Keep;

record CommandsAnOutPort(Keep keep) {}
