package dev.greenery.application.port.out;

/** Gives back the disk that old versions of marts take. */
public interface PruneVersions {
    /**
     * Drops the versions of a mart that consumers saw before, but for the newest ones. The one that
     * they see stays, as does one that is held and newer than it. What somebody reads at the moment
     * stays for the next time.
     *
     * @param keep how many that consumers saw before are kept
     */
    void prune(String mart, int keep);
}
