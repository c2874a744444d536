package vn.ntm.funding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that tries to break invariants of the field and sees them hold. {@code
 * funding-service/invariants} runs these tests alone and prints them as a table.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("invariant")
@ExtendWith(InvariantTable.class)
@interface Breaks {

  /** The invariants, e.g. INV-01. */
  String[] value();

  /** Through which doors. */
  Through[] through();

  /** The doors to the ledger. */
  enum Through {
    HTTP,
    SQL
  }
}
