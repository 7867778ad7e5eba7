package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import java.nio.file.Path;
import java.util.List;

/** Writes the shop's seven files into a directory: all of them, or none. */
public interface WriteShopFiles {
    /** The shop files that a directory holds already; none if it does not exist. */
    List<Path> existing(Path directory);

    /**
     * Opens the seven files, each with its header. Nothing is to be seen of them in the directory
     * before {@link OpenFiles#publish(String)}.
     *
     * @param directory made when it does not exist
     * @param overwrite whether shop files that are there already may be replaced
     * @throws java.io.UncheckedIOException if the directory cannot be written to
     */
    Opening open(Path directory, boolean overwrite);

    /** What became of the attempt to open the files. */
    sealed interface Opening {
        /** The files take rows. */
        record Opened(OpenFiles files) implements Opening {
            /** Checks that there are files. */
            public Opened {
                requireNonNull(files, "files is null");
            }
        }

        /** The directory holds these shop files already, and they may not be replaced. */
        record Occupied(List<Path> existing) implements Opening {
            /** Copies the list. */
            public Occupied {
                existing = List.copyOf(existing);
            }
        }
    }

    /** The seven files, open for writing. Used by one thread. */
    interface OpenFiles extends AutoCloseable {
        /**
         * Appends a row.
         *
         * @param fields the values in the order of the header; empty text where there is none
         * @throws java.io.UncheckedIOException if it cannot be written
         */
        void write(SourceTable file, List<String> fields);

        /**
         * Appends a fault to the list that stands beside the seven files. Without a fault there is
         * no such list.
         *
         * @throws java.io.UncheckedIOException if it cannot be written
         */
        void note(PlantedFault fault);

        /**
         * Puts all files in their place, under their names, with a note that they are a sample.
         *
         * @param options which sample: the same options always give the same rows
         * @throws java.io.UncheckedIOException if that fails; the directory is then as it was
         */
        void publish(String options);

        /** Discards everything that was not published. */
        @Override
        void close();
    }
}
