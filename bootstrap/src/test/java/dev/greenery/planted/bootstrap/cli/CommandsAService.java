package dev.greenery.planted.bootstrap.cli;

import dev.greenery.planted.application.engine.Service;

record CommandsAService(Service service) {}
