package kr.sandan.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the parts of headings are called: accounts as on a day, and the steps of work and cost. */
@Service
@Transactional(readOnly = true)
public class BudgetHeadings {

    private static final String ACCOUNTS = """
            select a.id, a.code, a.parent_id, n.name, n.name_en
              from budget_account a
              left join lateral (
                select name, name_en from budget_account_name
                 where account_id = a.id and known_from < :until and (superseded_at is null or superseded_at >= :until)
                 order by valid @> cast(:day as date) desc, lower(valid) <= cast(:day as date) desc nulls first,
                          upper(valid) desc nulls first limit 1) n on true
            """;

    private final JdbcClient jdbc;

    BudgetHeadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An account, or a part of one.
     *
     * @param parentId of a part, its account
     * @param name as on the day, or nearest to it; its code where no name is known
     */
    public record Account(String code, @Nullable Long parentId, String name, String nameEn) {}

    /** Every account and part by its number. */
    public Map<Long, Account> accounts(AsOf asOf) {
        Map<Long, Account> accounts = new HashMap<>();
        jdbc.sql(ACCOUNTS)
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid())
                .query(row -> {
                    String code = row.getString("code");
                    String name = row.getString("name");
                    String nameEn = row.getString("name_en");
                    accounts.put(
                            row.getLong("id"),
                            new Account(
                                    code,
                                    row.getObject("parent_id", Long.class),
                                    name == null ? code : name,
                                    nameEn == null ? code : nameEn));
                });
        return accounts;
    }

    /** A step of work or cost. */
    public record Item(String level, @Nullable Long parentId, String name) {}

    /** All steps by their numbers. */
    public record Items(Map<Long, Item> all) {

        /** The steps down to one, the highest first; none for null. */
        public List<Item> path(@Nullable Long id) {
            List<Item> path = new ArrayList<>();
            for (Item at = id == null ? null : all.get(id); at != null; ) {
                path.add(at);
                at = at.parentId() == null ? null : all.get(at.parentId());
            }
            Collections.reverse(path);
            return path;
        }

        /** What a step of a level on the way down to one is called, or null where there is none. */
        public @Nullable String name(@Nullable Long id, String level) {
            return path(id).stream()
                    .filter(step -> step.level().equals(level))
                    .map(Item::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    public Items items() {
        Map<Long, Item> items = new HashMap<>();
        jdbc.sql("select id, level, parent_id, name from budget_item").query(row -> {
            items.put(
                    row.getLong("id"),
                    new Item(row.getString("level"), row.getObject("parent_id", Long.class), row.getString("name")));
        });
        return new Items(items);
    }
}
