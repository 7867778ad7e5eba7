package dev.greenery.planted.bootstrap;

import dev.greenery.planted.adapters.postgres.IsShared;

record ReachesIntoAnAdapter(IsShared adapter) {}
