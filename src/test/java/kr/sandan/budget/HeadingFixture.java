package kr.sandan.budget;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes accounts and steps of work and cost. To be rolled back. */
public final class HeadingFixture {

    private final JdbcClient jdbc;

    public HeadingFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account, or a part of one, under one name until the end of 2014 and another since. */
    public long account(String code, String kind, @Nullable Long parent, String before, String since) {
        long id = number(
                "insert into budget_account (code, kind, parent_id) values (?, ?, ?) returning id", code, kind, parent);
        name(id, before, "[2005-01-01,2015-01-01)");
        name(id, since, "[2015-01-01,)");
        return id;
    }

    private void name(long account, String name, String valid) {
        jdbc.sql("""
                        insert into budget_account_name (account_id, name, name_en, valid, known_from, source, entered_at)
                        values (?, ?, ?, cast(? as daterange), '2004-01-01', '시험', now())
                        """).params(account, name, "en " + name.length(), valid).update();
    }

    /** A step of work or cost. */
    public long item(String tree, String level, @Nullable Long parent, String name) {
        return number(
                "insert into budget_item (tree, level, parent_id, name) values (?, ?, ?, ?) returning id",
                tree,
                level,
                parent,
                name);
    }

    private long number(String question, @Nullable Object... with) {
        return Objects.requireNonNull(
                jdbc.sql(question).params(with).query(Long.class).single());
    }
}
