package kr.sandan.region;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The door of the regions over a test database, without a Spring context. */
public final class RegionsOnDatabase {

    private RegionsOnDatabase() {}

    public static RegionQueries queries(JdbcClient jdbc) {
        return new RegionQueries(new RegionReader(jdbc));
    }
}
