package dev.greenery.planted.application.engine;

import dev.greenery.planted.adapters.postgres.IsShared;

record NamesAnAdapter(IsShared adapter) {}
