package io.plumbline.faults;

import java.util.Map;

/**
 * Says whether the copies of alignment-service and review-service equal target-service's own rows. Reads the three databases named by {@code
 * PLUMBLINE_CHECK_<SERVICE>_URL} (JDBC, with user and password in it), or those of the launcher.
 */
public final class CheckingCopies {
    private static final String OF_LAUNCHER = "jdbc:postgresql://localhost:%s/%s?user=postgres&password=postgres";

    private CheckingCopies() {}

    public static void main(String[] words) {
        var compared = new CopyCheck(new Databases(database -> url(System.getenv(), database))).compare();
        compared.differing().forEach(System.out::println);
        System.out.printf(
                "%d copies compared with their source, %d differ.%n",
                compared.compared(), compared.differing().size());
        System.exit(compared.differing().isEmpty() ? 0 : 1);
    }

    private static String url(Map<String, String> environment, String database) {
        var port = environment.getOrDefault("PLUMBLINE_POSTGRES_PORT", "15432");
        return environment.getOrDefault(
                "PLUMBLINE_CHECK_" + database.toUpperCase(java.util.Locale.ROOT) + "_URL",
                OF_LAUNCHER.formatted(port, database));
    }
}
