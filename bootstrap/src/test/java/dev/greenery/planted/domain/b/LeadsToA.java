package dev.greenery.planted.domain.b;

import dev.greenery.planted.domain.a.LeadsToB;

/** The other half of a circle. */
public record LeadsToA(Class<LeadsToB> next) {}
