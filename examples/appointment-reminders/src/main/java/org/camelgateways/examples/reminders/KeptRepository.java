package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.apache.camel.support.LRUCacheFactory;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.camelgateways.examples.common.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Camel's file of keys, one per line, that never drops old ones, and that is whole at every moment also while a key is
 * taken out: what it forgot would be sent a second time.
 */
final class KeptRepository extends FileIdempotentRepository {

    private static final int IN_MEMORY = 10_000;

    private @Nullable FileChannel lock;

    KeptRepository(Path file) {
        super(file.toFile(), LRUCacheFactory.newLRUCache(IN_MEMORY));
        setMaxFileStoreSize(0);
    }

    /** One run at a time: of two at once, each would send what the other is about to send. */
    @Override
    protected void doStart() throws Exception {
        Path file = getFileStore().toPath().toAbsolutePath();
        Files.createDirectories(file.getParent());
        lock = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(lock)) {
            lock.close();
            throw new UsageException("Another run uses " + file + "; wait for its end");
        }
        super.doStart();
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    protected void removeFromStore(String key) {
        Path file = getFileStore().toPath().toAbsolutePath();
        try {
            List<String> left = Files.readAllLines(file).stream().filter(line -> !line.equals(key)).toList();
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, left);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
