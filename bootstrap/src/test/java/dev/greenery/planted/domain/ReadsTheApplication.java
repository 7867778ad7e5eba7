package dev.greenery.planted.domain;

import dev.greenery.planted.application.mart.Kit;

record ReadsTheApplication(Kit kit) {}
