package dev.greenery.planted.adapters.postgres;

/** Visible for no reason. */
public record IsPublic() {}
