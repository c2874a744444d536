package vn.ntm.funding.contribution.domain;

import java.util.EnumSet;
import java.util.Set;

/** Sources that are mobilised and valued, never allocated or paid by the Treasury (INV-17). */
public enum MobilisedSource {
  ENTERPRISE(EnumSet.of(Form.CASH, Form.LABOUR_DAYS, Form.LAND, Form.IN_KIND)),
  COMMUNITY(EnumSet.of(Form.CASH, Form.LABOUR_DAYS, Form.LAND, Form.IN_KIND)),
  CREDIT(EnumSet.of(Form.OUTSTANDING_BALANCE)),
  /** Money of other programmes, counted once and apart from all else (INV-18). */
  INTEGRATED(EnumSet.of(Form.PROGRAMME_MONEY));

  private final Set<Form> forms;

  MobilisedSource(Set<Form> forms) {
    this.forms = Set.copyOf(forms);
  }

  boolean comesAs(Form form) {
    return forms.contains(form);
  }
}
