package io.remitstream.streaming.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every migration must leave the database like: asked of the catalogue, table by table. */
class CatalogueTest {

  /** No tenant's: they hold neither PHI nor anything of one tenant. */
  private static final List<String> SHARED =
      List.of("flyway_schema_history", "lease", "signing_key");

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.open();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void everyTableShouldBeATenantsWhenItIsNotNamedAsShared() throws SQLException {
    List<String> withoutTenant =
        query(
            """
            select c.relname from pg_class c where c.relnamespace = 'remitstream'::regnamespace and c.relkind in ('r', 'p')
              and not exists (select 1 from pg_attribute a
                              where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)
            order by 1
            """);

    assertThat(withoutTenant).isEqualTo(SHARED);
  }

  @Test
  void rowSecurityShouldBeForcedAndPolicedWhenATableHasTenants() throws SQLException {
    List<String> open =
        query(
            TENANT_TABLES
                + """
                 and not (c.relrowsecurity and c.relforcerowsecurity and exists
                  (select 1 from pg_policies p where p.schemaname = 'remitstream' and p.tablename = c.relname
                     and p.roles = '{remitstream_app}' and p.qual like '%tenant_id = %current_tenant%'
                     and p.with_check like '%tenant_id = %current_tenant%'))
                """);

    assertThat(open).isEmpty();
  }

  @Test
  void policiesAcrossTenantsShouldStandOnTablesWithoutPhiOnly() throws SQLException {
    List<String> across =
        query(
            """
            select tablename from pg_policies where schemaname = 'remitstream' and qual = 'true'
              and roles = '{remitstream_dispatch}' order by 1
            """);

    assertThat(across)
        .containsExactly(
            "api_key",
            "event",
            "job",
            "job_turn",
            "notification",
            "notification_feed",
            "tenant",
            "tenant_log",
            "ticket",
            "webhook_attempt",
            "webhook_delivery",
            "webhook_endpoint",
            "webhook_feed",
            "webhook_statement");
    assertThat(query("select count(*) from pg_policies where schemaname = 'remitstream'"))
        .as("no policy beside these")
        .containsExactly(Integer.toString(across.size() + query(TENANT_TABLES).size()));
  }

  @Test
  void keysShouldStartWithTheTenantWhenATableHasTenants() throws SQLException {
    List<String> keys =
        query(
            """
            select conrelid::regclass || ': ' || conname from pg_constraint k
            where k.connamespace = 'remitstream'::regnamespace and k.contype in ('p', 'f', 'u')
              and conrelid in (select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid
                               where a.attname = 'tenant_id')
              and (select attname from pg_attribute a
                   where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) <> 'tenant_id'
            """);

    assertThat(keys).isEmpty();
  }

  @Test
  void foreignKeysShouldPointToTheSameTenantWhenTheyPointToARow() throws SQLException {
    List<String> crossing =
        query(
            """
            select conrelid::regclass || ': ' || conname from pg_constraint k
            where k.connamespace = 'remitstream'::regnamespace and k.contype = 'f'
              and (select attname from pg_attribute a
                   where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) <> 'tenant_id'
            """);

    assertThat(crossing).isEmpty();
  }

  @Test
  void viewsAndPartitionsShouldBeAbsentWhenTheyWouldSkipAPolicy() throws SQLException {
    assertThat(
            query(
                """
                select relname from pg_class where relnamespace = 'remitstream'::regnamespace
                  and (relkind = 'm' or relispartition
                       or (relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)))
                """))
        .isEmpty();
  }

  @Test
  void grantsShouldBeThoseOfTheMigrationsWhenRolesAreListed() throws SQLException {
    assertThat(
            query(
                """
                select table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type)
                from information_schema.table_privileges
                where table_schema = 'remitstream' and grantee = 'remitstream_dispatch' group by table_name order by 1
                """))
        .containsExactly(
            "api_key select",
            "event delete select update",
            "job select update",
            "job_turn insert select update",
            "lease delete insert select update",
            "notification delete select update",
            "notification_feed select update",
            "signing_key insert select",
            "tenant select",
            "tenant_log insert select update",
            "ticket delete select",
            "webhook_attempt delete insert select update",
            "webhook_delivery delete insert select update",
            "webhook_endpoint select update",
            "webhook_feed select update",
            "webhook_statement insert select");
    assertThat(
            query(
                """
                select table_name from information_schema.table_privileges
                where table_schema = 'remitstream' and (grantee = 'PUBLIC' or privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
                  and grantee in ('remitstream_app', 'remitstream_dispatch'))
                """))
        .isEmpty();
  }

  @Test
  void rolesShouldBindToRowSecurityWhenServicesLogInAsThem() throws SQLException {
    assertThat(
            query(
                """
                select rolname from pg_roles where rolname in ('remitstream_app', 'remitstream_dispatch')
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                       or pg_has_role(rolname, 'remitstream_owner', 'member'))
                """))
        .isEmpty();
  }

  private static final String TENANT_TABLES =
      """
      select c.relname from pg_class c where c.relnamespace = 'remitstream'::regnamespace and c.relkind in ('r', 'p')
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')\
      """;

  private static List<String> query(String sql) throws SQLException {
    try (Connection administrator = database.administrator();
        ResultSet rows = administrator.createStatement().executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
