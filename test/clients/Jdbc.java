import java.io.BufferedReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PGobject;

/**
 * The calls by JDBC, with the parameters of the URL that the first argument gives:
 * Jdbc PARAMETERS CALLS ANSWERS.
 */
public class Jdbc {
    static Connection connection;

    static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                c = text.charAt(++i);
                c = c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
            }
            out.append(c);
        }
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    static PGobject object(String type, String value) throws SQLException {
        PGobject object = new PGobject();
        object.setType(type);
        object.setValue(value);
        return object;
    }

    static Object element(String kind, String text) throws SQLException {
        switch (kind) {
            case "float": return Double.valueOf(text);
            case "decimal": return new BigDecimal(text);
            case "int": return Integer.valueOf(text);
            case "boolean": return text.startsWith("t");
            case "date": return java.sql.Date.valueOf(text);
            default: return text;
        }
    }

    static final java.util.Map<String, String> NAMES = java.util.Map.of("float", "float8", "decimal", "numeric",
            "int", "int4", "boolean", "bool", "date", "date", "text", "text");

    static void bind(PreparedStatement statement, int i, String kind, String text) throws SQLException {
        if (kind.endsWith("[]")) {
            String inner = kind.substring(0, kind.length() - 2);
            List<Object> elements = new ArrayList<>();
            for (String part : text.split("\u001f")) {
                elements.add(part.equals("NULL") ? null : element(inner, part));
            }
            String name = inner.startsWith("own ") ? inner.substring(4) : NAMES.get(inner);
            statement.setArray(i, connection.createArrayOf(name, elements.toArray()));
        } else if (kind.startsWith("own ")) {
            statement.setObject(i, object(kind.substring(4), text));
        } else {
            switch (kind) {
                case "null": statement.setNull(i, Types.NULL); break;
                case "float": statement.setDouble(i, Double.parseDouble(text)); break;
                case "decimal":
                    // BigDecimal has no NaN
                    if (text.equals("NaN")) {
                        statement.setObject(i, object("numeric", text));
                    } else {
                        statement.setBigDecimal(i, new BigDecimal(text));
                    }
                    break;
                case "int":
                    if (Math.abs(Long.parseLong(text)) > Integer.MAX_VALUE) {
                        statement.setLong(i, Long.parseLong(text));
                    } else {
                        statement.setInt(i, Integer.parseInt(text));
                    }
                    break;
                case "boolean": statement.setBoolean(i, text.startsWith("t")); break;
                case "date": statement.setDate(i, java.sql.Date.valueOf(text)); break;
                case "json": statement.setObject(i, object("jsonb", text)); break;
                default: statement.setString(i, text);
            }
        }
    }

    static Object first(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return null;
        }
        try (ResultSet rows = statement.getResultSet()) {
            return rows.next() ? rows.getObject(1) : null;
        }
    }

    public static void main(String[] args) throws Exception {
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + System.getenv("PGPORT") + "/"
                + System.getenv("PGDATABASE") + "?user=" + System.getenv("PGUSER") + "&" + args[0]);
        try (BufferedReader calls = Files.newBufferedReader(Path.of(args[1]));
                PrintWriter answers = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            String line;
            while ((line = calls.readLine()) != null) {
                String[] fields = line.split("\t", -1);
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = unescape(fields[i]);
                }
                answers.println(fields[0] + "\t" + call(fields));
            }
        }
    }

    static String call(String[] fields) {
        try (PreparedStatement statement = connection.prepareStatement(fields[1].replaceAll("@\\d+@", "?"))) {
            for (int i = 3; i + 1 < fields.length; i += 2) {
                bind(statement, (i - 1) / 2, fields[i], fields[i + 1]);
            }
            Object result = first(statement);
            if (result != null && !fields[2].isEmpty()) {
                try (PreparedStatement again = connection.prepareStatement(fields[2].replaceAll("@\\d+@", "?"))) {
                    if (result instanceof java.sql.Array) {
                        again.setArray(1, (java.sql.Array) result);
                    } else {
                        again.setObject(1, result);
                    }
                    result = first(again);
                }
            }
            return result == null ? "null" : "ok\t" + escape(result.toString());
        } catch (SQLException | RuntimeException error) {
            String state = error instanceof SQLException ? ((SQLException) error).getSQLState() : null;
            return "error\t" + (state == null ? error.getClass().getSimpleName() : state) + "\t"
                    + escape(String.valueOf(error.getMessage()).split("\n")[0]);
        }
    }
}
