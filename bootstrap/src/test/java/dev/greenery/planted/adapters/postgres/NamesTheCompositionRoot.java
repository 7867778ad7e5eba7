package dev.greenery.planted.adapters.postgres;

import dev.greenery.planted.bootstrap.Start;

record NamesTheCompositionRoot(Start start) {}
