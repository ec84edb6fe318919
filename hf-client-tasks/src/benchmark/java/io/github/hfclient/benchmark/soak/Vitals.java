package io.github.hfclient.benchmark.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a process holds.
 *
 * @param heap bytes that a collection left
 * @param threads how many live
 * @param files how many file descriptors are open; 0 where the system does not tell
 */
record Vitals(long heap, long threads, long files) {
    private static final int SETTLING = 2; // while caches fill and code is compiled

    /** How often one has to look to tell whether something grows. */
    static final int ENOUGH = SETTLING + 2;

    static Vitals now() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long threads = ManagementFactory.getThreadMXBean().getThreadCount();
        var system = ManagementFactory.getOperatingSystemMXBean();
        long files = system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
        return new Vitals(heap, threads, files);
    }

    /** Whether the second half of what was seen is no more than the first, but for a tenth and a little. */
    static boolean steady(List<Vitals> seen) {
        List<Vitals> settled = seen.subList(SETTLING, seen.size());
        List<Vitals> before = settled.subList(0, settled.size() / 2);
        List<Vitals> after = settled.subList(settled.size() / 2, settled.size());
        return steady(before, after, Vitals::heap, 1_000_000)
                && steady(before, after, Vitals::threads, 8)
                && steady(before, after, Vitals::files, 8);
    }

    private static boolean steady(List<Vitals> before, List<Vitals> after, ToLongFunction<Vitals> what, long little) {
        return median(after, what) <= median(before, what) * 11 / 10 + little;
    }

    private static long median(List<Vitals> seen, ToLongFunction<Vitals> what) {
        long[] sorted = seen.stream().mapToLong(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return "heap %.1f MB, %d threads, %d files".formatted(heap / 1e6, threads, files);
    }
}
