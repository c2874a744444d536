package vn.ntm.targets.task;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be kept with a confirmation; may be null. */
@Schema(name = "TaskNote")
record NoteRequest(@Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 2000) String note) {}
