package vn.ntm.funding.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.files.content.KeptContents;

/** Where the contents of attachments lie. */
@ApplicationScoped
class AttachmentFolder {

  private final KeptContents contents;

  AttachmentFolder(
      @ConfigProperty(name = "ntm.attachments.folder", defaultValue = "attachments")
          String folder) {
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
