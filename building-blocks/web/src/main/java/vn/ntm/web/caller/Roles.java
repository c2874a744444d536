package vn.ntm.web.caller;

/** The realm's roles, for annotations. */
public final class Roles {

  public static final String COORDINATOR = "coordinator";
  public static final String FINANCE = "finance";
  public static final String TREASURY = "treasury";
  public static final String INVESTOR = "investor";
  public static final String LOCALITY_OFFICER = "locality-officer";
  public static final String DEPARTMENT = "department";
  public static final String LEADER = "leader";
  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";
  public static final String PARTNER = "partner";

  private Roles() {}
}
