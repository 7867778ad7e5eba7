package dev.greenery.application.port.out;

import dev.greenery.application.version.Version;

import java.util.List;

/** Finds the versions of marts that are there. */
public interface FindVersions {
    /** Those of a mart, the newest run first. */
    List<Version> versions(String mart);
}
