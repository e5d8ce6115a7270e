package kr.sandan.budget.listed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of the state and their parts by every name that they had: a law renames an account, and a file of 2012 calls
 * it otherwise than one of 2015. A name that one had in the year of the file goes before one of another year.
 */
@Component
public class ListedAccounts {

    private static final String NAMES = """
            select a.id, coalesce(a.parent_id, 0) as parent, a.code, n.name, n.name_en, coalesce(n.short_name, '') as short_name,
                   coalesce((select t.name from budget_account_name t where t.account_id = a.id and t.superseded_at is null
                               and t.valid @> make_date(:year, 7, 1)), n.name) as label
              from budget_account a join budget_account_name n on n.account_id = a.id and n.superseded_at is null
             where n.valid && daterange(make_date(:year, 1, 1), make_date(:year + 1, 1, 1)) = :then
             order by a.id, n.id
            """;

    private final JdbcClient jdbc;

    ListedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accounts under no other, and the parts of each, by name. */
    public static final class Named {

        private final Map<Long, ListedNames<Long>> then = new HashMap<>();
        private final Map<Long, ListedNames<Long>> ever = new HashMap<>();

        /**
         * The account of a name: of the year if there is one, else of any time.
         *
         * @param parent whose part it is, 0 for an account of its own
         * @return its number, or null where there is none or several
         */
        public @Nullable Long exact(long parent, String name) {
            for (Map<Long, ListedNames<Long>> names : List.of(then, ever)) {
                Set<Long> found = of(names, parent).exact(name);
                if (found.size() == 1) return found.iterator().next();
            }
            return null;
        }

        /** All of them by every name they ever had. */
        public ListedNames<Long> all(long parent) {
            return of(ever, parent);
        }

        private static ListedNames<Long> of(Map<Long, ListedNames<Long>> names, long parent) {
            return names.computeIfAbsent(parent, first -> new ListedNames<>());
        }
    }

    /** @param year of the file */
    public Named named(int year) {
        Named named = new Named();
        for (boolean then : new boolean[] {true, false})
            jdbc.sql(NAMES).param("year", year).param("then", then).query(row -> {
                long id = row.getLong("id");
                long parent = row.getLong("parent");
                String label = row.getString("label");
                for (String column : new String[] {"name", "name_en", "short_name", "code"}) {
                    if (then) Named.of(named.then, parent).add(id, row.getString(column), label);
                    Named.of(named.ever, parent).add(id, row.getString(column), label);
                }
            });
        return named;
    }
}
