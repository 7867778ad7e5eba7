package dev.greenery.planted.bootstrap.cli;

import dev.greenery.planted.application.build.Service;

record CommandsAService(Service service) {}
