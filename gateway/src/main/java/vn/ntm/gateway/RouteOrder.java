package vn.ntm.gateway;

/**
 * The order in which the router asks the gateway's routes: after the framework's authentication,
 * before anything that the framework would answer itself. Only what touches every answer is asked
 * earlier.
 */
public final class RouteOrder {

  /** What every answer gets, those of the framework too. */
  public static final int EVERY_ANSWER = -10_000;

  /** The services. */
  public static final int SERVICES = 100;

  /** The gateway's own pages. */
  public static final int PAGES = 200;

  /** Whatever is left is not here. */
  public static final int NOTHING_ELSE = 900;

  private RouteOrder() {}
}
