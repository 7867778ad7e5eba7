package dev.greenery.adapters.postgres.read;

import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

import java.sql.SQLException;
import java.util.List;

/**
 * The statements of a text, as the driver takes it apart: it would send several one after the
 * other. The server takes one at a time, so that where the two do not agree nothing is run.
 */
final class StatementTexts {
    private StatementTexts() {}

    /** The statements, without those that are empty or nothing but a comment. */
    static List<String> in(String text) throws SQLException {
        return Parser.parseJdbcSql(text, true, false, true, false, false).stream()
                .map((NativeQuery statement) -> statement.nativeSql)
                .filter(statement -> !isBlank(statement))
                .toList();
    }

    private static boolean isBlank(String statement) {
        char[] characters = statement.toCharArray();
        int at = 0;
        while (at < characters.length) {
            int end = at;
            if (characters[at] == '-') {
                end = Parser.parseLineComment(characters, at);
            } else if (characters[at] == '/') {
                end = Parser.parseBlockComment(characters, at);
            }
            if (end == at && !Character.isWhitespace(characters[at])) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }
}
