package kr.sandan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.sandan.platform.NameGrams;
import kr.sandan.platform.NamePattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of three syllables and a common ending, and one that is sought, in the table of the search. */
final class InventedRows {

    private static final int BATCH = 20_000;
    private static final String SOUGHT = "궳쀍국가산업단지";

    private InventedRows() {}

    static void write(JdbcClient jdbc, int count) {
        Random random = new Random(count);
        List<String> names = new ArrayList<>(BATCH);
        names.add(SOUGHT);
        for (int number = 0; number < count; number++) {
            names.add("" + syllable(random) + syllable(random) + syllable(random) + "일반산업단지");
            if (names.size() == BATCH || number == count - 1) {
                write(jdbc, names);
                names.clear();
            }
        }
    }

    /** One of the syllables without a final that is not in the name sought. */
    private static char syllable(Random random) {
        return (char) ('가' + 28 * random.nextInt(14 * 21));
    }

    private static void write(JdbcClient jdbc, List<String> names) {
        List<String> plain = names.stream().map(NamePattern::normalise).toList();
        jdbc.sql("""
                        insert into search_row (kind, item, name, plain, firsts, grams, label, path, audience)
                        select 'COMPLEX', -row_number() over (), name, name, firsts, string_to_array(grams, ' '), name, '/', '{EVERYONE}'
                          from unnest(:names, :firsts, :grams) row (name, firsts, grams)
                        """)
                .param("names", plain.toArray(String[]::new))
                .param("firsts", plain.stream().map(NamePattern::initials).toArray(String[]::new))
                .param(
                        "grams",
                        plain.stream()
                                .map(name -> String.join(" ", NameGrams.of(name)))
                                .toArray(String[]::new))
                .update();
    }
}
