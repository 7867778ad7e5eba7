package dev.greenery.bootstrap.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to what the driver tells the server, whoever made it do so: each entry is the statements
 * that were sent before the server was asked for an answer. The driver has the server remember
 * BEGIN by a name, so that it is not sent again.
 */
final class SentStatements extends Handler {
    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";
    private static final Pattern STATEMENT =
            Pattern.compile(" FE=> Parse\\(stmt=\\w+,query=\"(.*)\",oids=.*", Pattern.DOTALL);
    private static final String ANSWER = " FE=> Sync";

    /** Held, because the log manager lets go of loggers that nobody holds. */
    private final Logger driver = Logger.getLogger(DRIVER);

    private final List<List<String>> roundTrips = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    private SentStatements() {}

    static List<List<String>> during(Runnable work) {
        SentStatements statements = new SentStatements();
        statements.listen(work);
        return List.copyOf(statements.roundTrips);
    }

    private void listen(Runnable work) {
        Level before = driver.getLevel();
        boolean usesOthers = driver.getUseParentHandlers();
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.FINEST);
        driver.addHandler(this);
        try {
            work.run();
        } finally {
            driver.removeHandler(this);
            driver.setLevel(before);
            driver.setUseParentHandlers(usesOthers);
        }
    }

    @Override
    public synchronized void publish(LogRecord line) {
        Matcher statement = STATEMENT.matcher(line.getMessage());
        if (statement.matches()) {
            sent.add(statement.group(1).strip());
        } else if (line.getMessage().equals(ANSWER)) {
            roundTrips.add(List.copyOf(sent));
            sent.clear();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
