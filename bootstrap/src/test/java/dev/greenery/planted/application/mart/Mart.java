package dev.greenery.planted.application.mart;

/** What every mart implements. */
public interface Mart {}
