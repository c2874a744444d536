package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.files.content.KeptContents;

/** Where the contents of evidence lie. */
@ApplicationScoped
class EvidenceFolder {

  private final KeptContents contents;

  EvidenceFolder(
      @ConfigProperty(name = "ntm.evidence.folder", defaultValue = "evidence") String folder) {
    this.contents = new KeptContents(Path.of(folder));
  }

  /** Keeps a content; on the disk before the row that names it is committed. */
  void keep(Path content, String sha256) {
    contents.keep(content, sha256);
  }

  /** The file of a content that was kept. */
  Path path(String sha256) {
    return contents.path(sha256);
  }
}
