package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/**
 * A locality that the Ministry of Public Security lists as complicated in security and public order
 * is neither appraised nor recognised (QĐ 18/2022/QĐ-TTg).
 */
final class SecurityIsNotComplicated implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return attempt.requires(Condition.NOT_COMPLICATED_IN_SECURITY)
            && attempt.facts().securityComplicated()
        ? Stream.of(Missing.of(Missing.Code.CASE_SECURITY_COMPLICATED, attempt.move().on()))
        : Stream.empty();
  }
}
