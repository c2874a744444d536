package vn.ntm.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

class PageRequestTest {

  private final PageRequest request = new PageRequest();

  @Test
  void withoutParametersAListBeginsAtItsStartWithFiftyItems() {
    assertThat(request.size()).isEqualTo(50);
    assertThat(request.after()).isEmpty();
    assertThat(request.after(UUID::fromString)).isEmpty();
  }

  @Test
  void theCursorOfAPageIsThePositionOfItsLastItem() {
    Page<String> page = Page.of(List.of("An Giang", "Bạc Liêu", "Cà Mau"), 2, name -> name);
    request.cursor = page.next();

    assertThat(page.items()).containsExactly("An Giang", "Bạc Liêu");
    assertThat(page.next()).matches("[A-Za-z0-9_-]+");
    assertThat(request.after()).isEqualTo("Bạc Liêu");
  }

  @Test
  void theLastPageHasNoCursor() {
    assertThat(Page.of(List.of("An Giang", "Bạc Liêu"), 2, name -> name).next()).isNull();
    assertThat(Page.of(List.<String>of(), 2, name -> name).next()).isNull();
  }

  @Test
  void aCursorWithAPositionThatNoDatabaseTakesIsRefused() {
    request.cursor = Cursor.encode("An\0Giang");

    assertThatThrownBy(request::after).isInstanceOf(ProblemException.class);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    request.cursor = Cursor.encode("17");

    assertThat(request.after(Long::valueOf)).contains(17L);
    assertThatThrownBy(() -> request.after(UUID::fromString))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(WebProblem.INVALID_PARAMETER));
  }
}
