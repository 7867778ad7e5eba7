package dev.greenery.application.mart;

/** What a model is for, from the shop's rows to the answers. */
public enum Layer {
    /** Steps on the way, shared by other models. */
    INTERMEDIATE,
    /** Things that facts are sliced by: users, products, promos. */
    DIMENSION,
    /** Things that happened, or figures about them. */
    FACT;

    /** The name in lower case, as in selections and reports. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
