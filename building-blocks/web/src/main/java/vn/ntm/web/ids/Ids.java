package vn.ntm.web.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the ids of resources: UUID version 7 of RFC 9562, ordered by time. */
@ApplicationScoped
public class Ids {

  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  /** A new id, never given before. */
  public UUID next() {
    return generator.generate();
  }
}
