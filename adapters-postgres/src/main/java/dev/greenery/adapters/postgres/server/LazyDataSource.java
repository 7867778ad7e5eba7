package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/** The connections of a pool that is made when it is first asked for one, and may be made anew. */
final class LazyDataSource implements DataSource {
    /** Gives the pool of now. */
    interface Maker {
        DataSource get() throws SQLException;
    }

    /** Gives a connection of the pool of now. */
    interface Giver {
        Connection get() throws SQLException;
    }

    private final Maker maker;
    private final Giver giver;

    LazyDataSource(Maker maker, Giver giver) {
        this.maker = requireNonNull(maker, "maker is null");
        this.giver = requireNonNull(giver, "giver is null");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return giver.get();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The warehouse has one user");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return maker.get().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        maker.get().setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return maker.get().getLoginTimeout();
    }

    /**
     * Does nothing: a pool makes its own wait for a connection that of the driver for a login, and
     * on a busy machine a login takes longer than a request waits at a time.
     */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The warehouse logs elsewhere");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : maker.get().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || maker.get().isWrapperFor(type);
    }
}
