package vn.ntm.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this machine has left for the platform.
 *
 * @param memory bytes of memory that programs can still take
 * @param disk bytes that can still be written where the data lies
 */
record Machine(long memory, long disk) {
  private static final long GIGABYTE = 1L << 30;
  private static final long KILOBYTE = 1L << 10;

  /** Three gigabytes: the parts together, at their bounds, and a little for the page cache. */
  static final long MEMORY_NEEDED = 3 * GIGABYTE;

  /** Two gigabytes: the unpacked servers take half of one, the rest is for data and logs. */
  static final long DISK_NEEDED = 2 * GIGABYTE;

  static Machine seenFrom(Path data) throws IOException {
    return new Machine(availableMemory(), Files.getFileStore(data).getUsableSpace());
  }

  /**
   * @throws Refusal when there is too little of anything
   */
  void requireEnough() {
    if (memory < MEMORY_NEEDED) {
      throw new Refusal(
          new Text(
              "Máy chỉ còn %s GB bộ nhớ trống, cần ít nhất 3 GB: hãy đóng bớt chương trình khác."
                  .formatted(gigabytes(memory)),
              "Only %s GB of memory is available and 3 GB is needed: close other programs first."
                  .formatted(gigabytes(memory))));
    }
    if (disk < DISK_NEEDED) {
      throw new Refusal(
          new Text(
              "Ổ đĩa chỉ còn %s GB trống, cần ít nhất 2 GB: hãy dọn bớt hoặc chọn thư mục khác bằng --data."
                  .formatted(gigabytes(disk)),
              "Only %s GB of disk is free and 2 GB is needed: clean up or choose another folder with --data."
                  .formatted(gigabytes(disk))));
    }
  }

  private static String gigabytes(long bytes) {
    long tenths = bytes * 10 / GIGABYTE;
    return tenths / 10 + "." + tenths % 10;
  }

  /** What Linux says is available, but never more than a container is allowed in all. */
  private static long availableMemory() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long allowed = system.getTotalMemorySize();
    for (String line : Files.readAllLines(Path.of("/proc/meminfo"), StandardCharsets.UTF_8)) {
      if (line.startsWith("MemAvailable:")) {
        long kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
        return Math.min(allowed, kilobytes * KILOBYTE);
      }
    }
    return allowed;
  }
}
