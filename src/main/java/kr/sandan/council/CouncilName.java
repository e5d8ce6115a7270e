package kr.sandan.council;

/** What a council was called on a day, as modules join it to their own rows in SQL. */
public final class CouncilName {

    private static final String JOIN = """
              left join lateral (select text, text_en from council_fact
                                  where council_id = %s and topic = 'NAME' and superseded_at is null
                                  order by valid @> %s desc, valid_from desc nulls last limit 1) n on true
            """;

    private CouncilName() {}

    /**
     * A join that gives {@code n.text} and {@code n.text_en}: the name of the day, else the last one known.
     *
     * @param council the column that holds the council's number
     * @param day the column that holds the day
     */
    public static String join(String council, String day) {
        return JOIN.formatted(council, day);
    }
}
