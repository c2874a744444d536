package vn.ntm.funding.attachment;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;

/** The papers of a disbursement over HTTP. */
@Path("/v1/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Disbursements")
class AttachmentResource {

  private static final UploadedContent.Refusals REFUSALS =
      new UploadedContent.Refusals(
          AttachmentProblem.ATTACHMENT_FILE_MISSING,
          AttachmentProblem.ATTACHMENT_EMPTY,
          AttachmentProblem.ATTACHMENT_TYPE);

  private static final String ATTACHMENT =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02",
       "disbursementId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5",
       "name": "bien-ban-nghiem-thu.pdf", "mediaType": "application/pdf", "size": 182044,
       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "addedBy": "investor", "addedAt": "2024-06-17T09:00:00+07:00"}""";

  private final AttachFile attach;
  private final ReadAttachments read;
  private final Idempotency idempotency;
  private final long maxBytes;

  AttachmentResource(
      AttachFile attach,
      ReadAttachments read,
      Idempotency idempotency,
      @ConfigProperty(name = "ntm.http.max-import-bytes") long maxBytes) {
    this.attach = attach;
    this.read = read;
    this.idempotency = idempotency;
    this.maxBytes = maxBytes;
  }

  @POST
  @Path("/{id}/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.TREASURY})
  @Operation(
      summary = "Attach a file to a disbursement",
      description =
          "Part file: PDF, PNG or JPEG by its first bytes, up to 8 MiB, 50 for one disbursement."
              + " The same content again is the same attachment.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = AttachmentParts.class)))
  @APIResponse(
      responseCode = "201",
      description = "Attached; Location names the content",
      content =
          @Content(
              schema = @Schema(implementation = Attachment.class),
              examples = @ExampleObject(name = "attachment", value = ATTACHMENT)))
  @APIResponse(responseCode = "403", description = "REQUESTER-IS-NOT-INVESTOR")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "ATTACHMENT-LIMIT")
  @APIResponse(responseCode = "413", description = "Larger than 8 MiB")
  @APIResponse(
      responseCode = "422",
      description = "ATTACHMENT-FILE-MISSING, ATTACHMENT-EMPTY, ATTACHMENT-TYPE")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response attach(
      @PathParam("id") UUID id,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    UploadedContent file = UploadedContent.of(uploads, maxBytes, REFUSALS);
    return idempotency.once(
        headers,
        uri,
        Map.of("file", file.sha256()),
        () -> {
          Attachment attachment = attach.handle(id, file);
          return Response.created(
                  URI.create(
                      "/v1/disbursements/" + id + "/attachments/" + attachment.id() + "/content"))
              .entity(attachment)
              .build();
        });
  }

  @GET
  @Path("/{id}/attachments")
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR})
  @Operation(
      summary = "The attachments of a disbursement, in the order of adding",
      description =
          "At most 50, so there is one page. Name, type by the first bytes, size and SHA-256 of"
              + " each; the content is read one by one, and who reads it is written down.")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Page<Attachment> list(@PathParam("id") UUID id) {
    return new Page<>(read.list(id), null);
  }

  @GET
  @Path("/{id}/attachments/{attachmentId}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR})
  @Operation(
      summary = "The content of an attachment",
      description = "To be saved, never shown in place. Every reading is written down.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes that were sent",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response content(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    ReadAttachments.Content content = read.content(id, attachmentId);
    return Response.ok(content.path())
        .type(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''" + encoded(content.attachment()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }

  /** RFC 8187: everything but letters and digits in percent signs. */
  private static String encoded(Attachment attachment) {
    return URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }

  /** What the body holds, for the description. */
  @Schema(name = "AttachmentParts", requiredProperties = "file")
  record AttachmentParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
