package io.github.hfclient.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a journal or a ledger: a file of its own beside it, {@code name.lock}, which nobody reads. A process loses its locks
 * on a file when it closes any descriptor of that file (POSIX), and a journal may be read while it is written. For the same reason
 * a process opens a lock file once. Safe for use by several threads.
 */
public final class LockFile implements Closeable {
    private static final LockFiles OPEN = new LockFiles();

    private static final long USE = 0; // locked by whoever uses the file, as long as it does
    private static final long TURN = 1; // locked by whoever changes a file that is shared

    /** Somebody else uses the file; the message says who, in words that go on from the file's name. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;

        InUse(String by) {
            super("is in use by " + by);
        }
    }

    /** A turn at a shared file. */
    public interface Turn extends Closeable {}

    private final Path file;
    private final FileChannel channel;
    private final AtomicBoolean taken = new AtomicBoolean(); // the turn, by a thread of this process
    private int users; // this and the next are guarded by the lock of all
    private boolean shared;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a file, which is made if it is not there, for one user alone.
     *
     * @throws InUse if somebody uses it, in whatever process
     */
    public static LockFile alone(Path file) throws IOException {
        return OPEN.open(file, false);
    }

    /**
     * Locks a file, which is made if it is not there, for all who share it.
     *
     * @throws InUse if somebody uses it alone, or shares it in this process, but by another class loader
     */
    public static LockFile shared(Path file) throws IOException {
        return OPEN.open(file, true);
    }

    @SuppressWarnings("resource") // closed with the lock file
    static LockFile of(Path real) throws IOException {
        Path beside = real.resolveSibling(real.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new LockFile(real, channel);
    }

    /** The real path of the file that is locked. */
    public Path file() {
        return file;
    }

    boolean used() {
        return users > 0;
    }

    /**
     * Whether there is one more user now; false if another process has the file.
     *
     * @throws OverlappingFileLockException if another class loader of this process has it
     */
    boolean join(boolean together) throws IOException {
        if (used() && !(together && shared)) throw new InUse("another run, in this process");
        if (!used() && channel.tryLock(USE, 1, together) == null) return false; // held until the channel is closed
        shared = together;
        users++;
        return true;
    }

    /** The turn to change a shared file, which nobody else has then, in whatever process; null if somebody has it. */
    @Nullable
    public Turn turn() throws IOException {
        if (taken.getAndSet(true)) return null;
        FileLock lock = null;
        try {
            lock = channel.tryLock(TURN, 1, false);
        } finally {
            if (lock == null) taken.set(false);
        }
        FileLock turn = lock;
        return turn == null ? null : () -> giveBack(turn);
    }

    private void giveBack(FileLock turn) throws IOException {
        try {
            turn.release();
        } finally {
            taken.set(false);
        }
    }

    /** There is one user less; to be called once by each. */
    @Override
    public void close() throws IOException {
        OPEN.close(this);
    }

    /** Whether that was the last user. */
    boolean leave() {
        return --users == 0;
    }

    void closeChannel() throws IOException {
        channel.close();
    }
}
