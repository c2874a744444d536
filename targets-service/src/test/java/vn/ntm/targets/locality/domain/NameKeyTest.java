package vn.ntm.targets.locality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NameKeyTest {

  private static final String LETTERS =
      "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY";

  @Example
  void aSearchKeyHasNoToneMarksNoAccentsAndNoCapitals() {
    assertThat(NameKey.search("Xã Long Phú")).isEqualTo("xa long phu");
    assertThat(NameKey.search("Đắk Lắk")).isEqualTo("dak lak");
    assertThat(NameKey.search("Bà Rịa - Vũng Tàu")).isEqualTo("ba ria vung tau");
    assertThat(NameKey.search("Ea H'Leo")).isEqualTo(NameKey.search("EA H’LEO"));
  }

  @Example
  void theSameNameWithItsToneElsewhereIsTheSame() {
    assertThat(NameKey.match("Hoà Bình")).isEqualTo(NameKey.match("Hòa Bình"));
    assertThat(NameKey.match("Thuỵ Hương")).isEqualTo(NameKey.match("Thụy Hương"));
    assertThat(NameKey.match("M’Drắk")).isEqualTo(NameKey.match("M'Drắk"));
  }

  @Example
  void namesThatDifferInAnythingElseDiffer() {
    assertThat(NameKey.match("Huyền Hội")).isNotEqualTo(NameKey.match("Huyện Hội"));
    assertThat(NameKey.match("Hoa Bình")).isNotEqualTo(NameKey.match("Hòa Bình"));
    assertThat(NameKey.match("An Thành 1")).isNotEqualTo(NameKey.match("An Thạnh 1"));
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll("names") String name) {
    assertThat(NameKey.search(NameKey.search(name))).isEqualTo(NameKey.search(name));
    assertThat(NameKey.match(NameKey.match(name))).isEqualTo(NameKey.match(name));
  }

  @Property
  void theFormOfUnicodeDoesNotCount(@ForAll("names") String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(NameKey.search(decomposed)).isEqualTo(NameKey.search(name));
    assertThat(NameKey.match(decomposed)).isEqualTo(NameKey.match(name));
  }

  @Property
  void whereInItsSyllableTheToneStandsDoesNotCount(
      @ForAll("syllables") String syllable,
      @ForAll("tones") char tone,
      @ForAll("places") int first,
      @ForAll("places") int second) {
    String one = withTone(syllable, tone, first);
    String other = withTone(syllable, tone, second);
    assertThat(NameKey.match("Xã " + one + " Hai"))
        .isEqualTo(NameKey.match("Xã " + other + " Hai"));
    assertThat(NameKey.search(one)).isEqualTo(NameKey.search(syllable));
  }

  @Provide
  Arbitrary<String> syllables() {
    return Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars(
            LETTERS + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ -'’0123456789")
        .ofMaxLength(40);
  }

  @Provide
  Arbitrary<Character> tones() {
    return Arbitraries.of('\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(1, 7);
  }

  private static String withTone(String syllable, char tone, int place) {
    int at = Math.min(place, syllable.length());
    return Normalizer.normalize(
        syllable.substring(0, at) + tone + syllable.substring(at), Normalizer.Form.NFC);
  }
}
