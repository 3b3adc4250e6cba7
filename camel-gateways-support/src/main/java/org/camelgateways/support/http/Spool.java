package org.camelgateways.support.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * Where lists are kept that are too large for the memory: a file each, which only its owner may read, and which is gone
 * when it is closed. Where the system can, the file has no name from the beginning, so that it does not even outlive a
 * process that is killed. Thread-safe.
 */
public final class Spool implements Closeable {

    private static final Set<OpenOption> GONE_WHEN_CLOSED = Set.of(
            StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final Supplier<Path> directory;
    /** Held weakly: a file that nobody holds any more is closed, and gone, by itself. */
    private final Set<FileChannel> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** @param directory made where it is not there; asked for when a file is needed */
    public Spool(Supplier<Path> directory) {
        this.directory = directory;
    }

    FileChannel create() throws IOException {
        Path in = Files.createDirectories(directory.get());
        FileAttribute<?>[] ownerOnly = in.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
        FileChannel file = FileChannel.open(in.resolve("camel-list-" + UUID.randomUUID()), GONE_WHEN_CLOSED, ownerOnly);
        open.add(file);
        return file;
    }

    void close(FileChannel file) {
        open.remove(file);
        try {
            file.close();
        } catch (IOException e) {
            // nothing is read from it any more, and nothing can be done about it
        }
    }

    /** How many files there are. */
    public int size() {
        return open.size();
    }

    /** Closes every file that is open; whoever reads one is told so. New ones can be made. */
    @Override
    public void close() {
        List.copyOf(open).forEach(this::close);
    }
}
