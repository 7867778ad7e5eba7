package dev.greenery.bootstrap.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** The version, from the manifest of the jar. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
        return new String[] {"greenery " + version};
    }
}
