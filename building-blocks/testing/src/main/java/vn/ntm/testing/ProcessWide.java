package vn.ntm.testing;

import java.util.function.Supplier;

/**
 * Texts that all class loaders of this Java process share.
 *
 * <p>Quarkus loads this library again for every application that it starts, and so has every static
 * field more than once. System properties exist once: they say which server is already there.
 */
final class ProcessWide {

  private static final String PREFIX = "vn.ntm.testing.";

  private ProcessWide() {}

  /** The text of that name, made by the given supplier if nobody in this process has done so. */
  static String getOrCreate(String name, Supplier<String> creation) {
    synchronized (lock()) {
      String value = System.getProperty(PREFIX + name);
      if (value == null) {
        value = creation.get();
        System.setProperty(PREFIX + name, value);
      }
      return value;
    }
  }

  static void put(String name, String value) {
    System.setProperty(PREFIX + name, value);
  }

  static String get(String name) {
    return System.getProperty(PREFIX + name);
  }

  /** An object of the boot class loader, hence the same one for everybody. */
  static Object lock() {
    return Runtime.class;
  }
}
