package io.github.hfclient.internal.journal;

import io.github.hfclient.internal.file.LockFile;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file that lines are only added to, and that belongs to one run at a time. Added lines are on the disk when {@link #add}
 * returns; those that several threads add at the same time get there together. Nothing goes through its channel: an interrupt of
 * one thread would close that for all.
 */
final class JournalFile implements Closeable {
    /** A way to open a file, for tests of what may go wrong. */
    interface Opening {
        /** A file for reading, and for writing so that each write reaches the disk before it returns. */
        RandomAccessFile open(Path path) throws IOException;
    }

    static final Opening DURABLE = path -> new RandomAccessFile(path.toFile(), "rwd");

    private final RandomAccessFile file;
    private @Nullable LockFile lock; // null when closed
    private final ReentrantLock using = new ReentrantLock(); // guards the file and its end
    private final ReentrantLock adding = new ReentrantLock(); // guards what is about to be written
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long added; // bytes, in this process
    private long written;
    private long end;
    private @Nullable IOException broken;

    private JournalFile(RandomAccessFile file, LockFile lock) {
        this.file = file;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another run uses the file */
    static JournalFile open(Path path, Opening opening) throws IOException {
        LockFile lock = lock(path);
        try {
            return new JournalFile(opening.open(lock.file()), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static LockFile lock(Path path) throws IOException {
        try {
            return LockFile.alone(path);
        } catch (LockFile.InUse e) {
            throw new IllegalStateException(
                    "the journal " + path + " " + e.getMessage() + "; wait until that has ended, or use another file",
                    e);
        }
    }

    /** Shows all lines that have an end, and says where the last of them ends. */
    @SuppressWarnings("resource") // closing the stream would close the file
    long read(FileLines.Each each) throws IOException {
        file.seek(0);
        return FileLines.read(new FileInputStream(file.getFD()), each);
    }

    /** The first bytes, as many as there are. */
    byte[] beginning(int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, file.length())];
        file.seek(0);
        file.readFully(bytes);
        return bytes;
    }

    /** Whatever stands behind this place is gone; lines are added here. */
    void cut(long place) throws IOException {
        if (file.length() > place) file.setLength(place);
        end = place;
    }

    /** The line at this place, without its end. */
    byte[] line(long place) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 12];
        using.lock();
        try {
            file.seek(place);
            for (int n, to = -1; to < 0 && (n = file.read(some)) > 0; ) {
                to = indexOfEnd(some, n);
                line.write(some, 0, to < 0 ? n : to);
            }
        } finally {
            using.unlock();
        }
        return line.toByteArray();
    }

    private static int indexOfEnd(byte[] some, int length) {
        for (int i = 0; i < length; i++) if (some[i] == '\n') return i;
        return -1;
    }

    /** Adds whole lines; they are on the disk when this returns. One thread writes for all that have added some meanwhile. */
    void add(byte[] lines) throws IOException {
        long before = queued(lines);
        using.lock();
        try {
            if (written > before) return;
            if (broken != null) throw new IOException(broken.getMessage(), broken);
            write(taken());
        } finally {
            using.unlock();
        }
    }

    private long queued(byte[] lines) {
        adding.lock();
        try {
            waiting.writeBytes(lines);
            added += lines.length;
            return added - lines.length;
        } finally {
            adding.unlock();
        }
    }

    private byte[] taken() {
        adding.lock();
        try {
            byte[] all = waiting.toByteArray();
            waiting = new ByteArrayOutputStream();
            return all;
        } finally {
            adding.unlock();
        }
    }

    private void write(byte[] lines) throws IOException {
        try {
            file.seek(end);
            file.write(lines);
            end += lines.length;
            written += lines.length;
        } catch (IOException e) {
            broken = e;
            undo(e);
            throw e;
        }
    }

    /** A line that was written in part is taken back; if that fails too, the next run repairs it. */
    private void undo(IOException why) {
        try {
            file.setLength(end);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    @SuppressWarnings("try") // the lock is closed last
    public void close() throws IOException {
        using.lock();
        try (LockFile held = lock) {
            lock = null;
            file.close();
        } finally {
            using.unlock();
        }
    }
}
