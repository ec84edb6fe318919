package io.github.hfclient.stress;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the process holds after a collection.
 *
 * @param threads how many live
 * @param files how many file descriptors are open; 0 where the system does not tell
 */
record Vitals(long threads, long files) {
    static Vitals now() {
        System.gc();
        var system = ManagementFactory.getOperatingSystemMXBean();
        long files = system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
        return new Vitals(ManagementFactory.getThreadMXBean().getThreadCount(), files);
    }

    /** Whether it is no more than before, but for what the JDK keeps for itself. */
    boolean noMoreThan(Vitals before) {
        return threads <= before.threads + 4 && files <= before.files + 8;
    }

    @Override
    public String toString() {
        return threads + " threads, " + files + " files";
    }
}
