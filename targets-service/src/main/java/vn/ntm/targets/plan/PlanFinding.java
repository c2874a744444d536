package vn.ntm.targets.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a plan that a reader should know of. A plan is never changed by it.
 *
 * @param rule which rule found it, such as RATIO_CHECK
 * @param severity ERROR when two statements cannot both be true, WARNING for a probable slip,
 *     INFORMATION when nothing is wrong
 * @param pointer JSON pointer into the plan's document
 * @param section the section as printed, null where the document gives none
 * @param printed what the plan says, null where it says nothing
 * @param computed what follows from the rest of the plan, null where nothing follows
 * @param otherPointers the other places of the document that take part
 * @param suggestions units that may be meant by a name; none of them is taken without a person
 */
@Schema(name = "PlanFinding")
public record PlanFinding(
    String rule,
    String severity,
    String pointer,
    String section,
    String printed,
    String computed,
    List<String> otherPointers,
    List<Suggestion> suggestions,
    Message message) {

  public PlanFinding {
    otherPointers = List.copyOf(otherPointers);
    suggestions = List.copyOf(suggestions);
  }

  /** A unit that may be meant. */
  @Schema(name = "PlanFindingSuggestion")
  public record Suggestion(String code, String name, String parentName) {}

  /** The same sentence in both languages. */
  @Schema(name = "PlanFindingMessage")
  public record Message(String vi, String en) {}
}
