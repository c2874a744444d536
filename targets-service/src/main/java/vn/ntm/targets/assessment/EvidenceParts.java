package vn.ntm.targets.assessment;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the body of an upload of evidence holds, for the description. */
@Schema(name = "EvidenceParts", requiredProperties = "file")
public record EvidenceParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
