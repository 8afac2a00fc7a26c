package io.remitstream.migrate;

import java.util.List;

/** The passwords of the three roles that log in; none of them shows in {@link #toString()}. */
public record RolePasswords(String migrator, String app, String dispatch) {

  /** The logins that these passwords open. */
  public List<Login> logins() {
    return List.of(migratorLogin(), appLogin(), dispatchLogin());
  }

  /** Applies the migrations. */
  public Login migratorLogin() {
    return new Login(Roles.MIGRATOR, migrator);
  }

  /** Runs tenants' transactions. */
  public Login appLogin() {
    return new Login(Roles.APP, app);
  }

  /** Does the work across tenants, on tables that hold no PHI. */
  public Login dispatchLogin() {
    return new Login(Roles.DISPATCH, dispatch);
  }

  @Override
  public String toString() {
    return "RolePasswords[hidden]";
  }
}
