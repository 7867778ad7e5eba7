package dev.greenery.adapters.postgres.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The one file of a zip. Rows of any other one would be lost without a word. */
final class OnlyEntry extends FilterInputStream {
    /** What macOS packs beside each file. */
    private static final String NOTES = "__MACOSX/";

    private final ZipInputStream zip;

    private OnlyEntry(ZipInputStream zip) {
        super(zip);
        this.zip = zip;
    }

    /** The zip holds more than a file of a table. */
    static final class OtherEntryException extends IOException {
        private static final long serialVersionUID = 1L;

        private OtherEntryException(String entry) {
            super("There is another file in the zip: " + entry);
        }
    }

    /** The first file of a zip; nothing when there is none. */
    static InputStream of(InputStream packed) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed);
        nextFile(zip);
        return new OnlyEntry(zip);
    }

    private static ZipEntry nextFile(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith(NOTES))) {
            entry = zip.getNextEntry();
        }
        return entry;
    }

    @Override
    public int read() throws IOException {
        return orEnd(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return orEnd(super.read(buffer, offset, length));
    }

    private int orEnd(int read) throws IOException {
        ZipEntry other = read < 0 ? nextFile(zip) : null;
        if (other != null) {
            throw new OtherEntryException(other.getName());
        }
        return read;
    }
}
