package io.github.hfclient.internal.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The lock files that this process has open, by the real path of what they lock. */
final class LockFiles {
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<Path, LockFile> open = new HashMap<>();

    /** @throws LockFile.InUse if somebody else uses the file */
    LockFile open(Path path, boolean shared) throws IOException {
        opening.lock();
        try {
            Path file = made(path);
            LockFile known = open.get(file);
            return known == null ? first(file, shared) : again(known, shared);
        } finally {
            opening.unlock();
        }
    }

    private LockFile first(Path file, boolean shared) throws IOException {
        LockFile lock = LockFile.of(file);
        open.put(file, lock);
        return again(lock, shared);
    }

    private LockFile again(LockFile lock, boolean shared) throws IOException {
        boolean closes = !lock.used();
        try {
            if (!lock.join(shared)) throw new LockFile.InUse("another run, in another process");
            closes = false;
            return lock;
        } catch (OverlappingFileLockException e) {
            closes = false; // that would drop the other's lock
            throw new LockFile.InUse("another class loader of this process, with a copy of this library of its own");
        } finally {
            if (closes) forget(lock);
        }
    }

    void close(LockFile lock) throws IOException {
        opening.lock();
        try {
            if (lock.leave()) forget(lock);
        } finally {
            opening.unlock();
        }
    }

    private void forget(LockFile lock) throws IOException {
        open.remove(lock.file());
        lock.closeChannel();
    }

    /** The real path of a file that is there afterwards, even if the power fails. */
    private static Path made(Path path) throws IOException {
        if (Files.notExists(path))
            Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        Path file = path.toRealPath();
        Path folder = file.getParent();
        if (folder != null && Files.size(file) == 0) writeThrough(folder);
        return file;
    }

    /** An interrupt would end this half-way. Windows has no folders that can be opened. */
    private static void writeThrough(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        boolean interrupted = false;
        while (!written(folder)) interrupted |= Thread.interrupted();
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static boolean written(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }
}
