package dev.greenery.planted.application.build;

import dev.greenery.planted.adapters.postgres.IsShared;

record NamesAnAdapter(IsShared adapter) {}
