-- Also of tables that a migration has just made: see V0_30.
select keep_organisations_apart('${application_role}');
