package io.plumbline.target.measurement;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The PostgreSQL of the tests, as its ruler sees it, made to explain in its log every statement that it executes. */
final class ExplainingServer implements AutoCloseable {

    private static final Pattern EXPLAINED =
            Pattern.compile("duration: ([0-9.]+) ms  plan:\\n((?:\\t.*\\n)+)(.*CONTEXT:)?");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_nested_statements = on",
            "auto_explain.log_parameter_max_length = 0");

    private final Connection ruler;
    private final Path log;
    private long read;

    /** A statement and how it was executed. @param nested whether a function sent it */
    record Explained(double millis, String text, boolean nested) {

        String query() {
            return text.lines().findFirst().orElse("");
        }

        /** Pages of 8 KiB that it touched. */
        long buffers() {
            var matcher = BUFFERS.matcher(text);
            return matcher.find()
                    ? Long.parseLong(matcher.group(1))
                            + (matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2)))
                    : 0;
        }
    }

    private ExplainingServer(Connection ruler, Path log) {
        this.ruler = ruler;
        this.log = log;
    }

    /** @param pool whose connections begin anew, so that they are explained */
    static ExplainingServer of(AgroalDataSource pool) throws SQLException, IOException {
        var address = pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
        var ruler = DriverManager.getConnection(address, "postgres", "postgres");
        try (var statement = ruler.createStatement()) {
            for (var setting : SETTINGS) {
                statement.execute("alter database target set " + setting);
            }
            statement.execute("set session_replication_role = replica");
        }
        var server = new ExplainingServer(ruler, null);
        var log = Path.of(server.ask("show data_directory")).resolveSibling("postgresql.log");
        pool.flush(FlushMode.GRACEFUL);
        return new ExplainingServer(ruler, log);
    }

    /** The first column of the first row. */
    String ask(String query) throws SQLException {
        try (var statement = ruler.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = ruler.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was explained so far is of no interest. */
    void forget() throws IOException {
        read = Files.size(log);
    }

    /** What was explained since. */
    List<Explained> explained() throws IOException {
        byte[] news;
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            news = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(news);
        }
        var found = new ArrayList<Explained>();
        var matcher = EXPLAINED.matcher(new String(news, StandardCharsets.UTF_8));
        while (matcher.find()) {
            var text = matcher.group(2).replaceAll("(?m)^\\t", "");
            found.add(new Explained(Double.parseDouble(matcher.group(1)), text, matcher.group(3) != null));
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        try (var statement = ruler.createStatement()) {
            statement.execute("alter database target reset all");
        }
        ruler.close();
    }
}
