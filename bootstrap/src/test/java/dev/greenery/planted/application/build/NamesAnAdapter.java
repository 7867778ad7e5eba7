package dev.greenery.planted.application.build;

import dev.greenery.planted.adapters.postgres.IsPublic;

record NamesAnAdapter(IsPublic adapter) {}
