package vn.ntm.targets.locality;

import jakarta.ws.rs.QueryParam;

/** What localities can be filtered by. */
class LocalityParameters {

  @QueryParam("code")
  String code;

  @QueryParam("level")
  String level;

  @QueryParam("asOf")
  String asOf;

  @QueryParam("under")
  String under;

  @QueryParam("underCode")
  String underCode;

  @QueryParam("underLevel")
  String underLevel;

  @QueryParam("name")
  String name;
}
