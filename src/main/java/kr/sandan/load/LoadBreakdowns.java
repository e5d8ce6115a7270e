package kr.sandan.load;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kr.sandan.load.LoadBreakdown.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps what a dry run would do to the figures of a kind. */
@Service
public class LoadBreakdowns {

    private static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

    private final JdbcClient client;

    LoadBreakdowns(JdbcClient client) {
        this.client = client;
    }

    /** The tables of the last dry run, in the order in which the kind gave them. */
    public List<LoadBreakdown> of(long loadId, Locale locale) {
        return client.sql("select * from load_breakdown where load_id = :id and language = :language order by place")
                .param("id", loadId)
                .param("language", language(locale))
                .query((row, n) -> new LoadBreakdown(
                        row.getString("title"), row.getString("dimension"), row.getString("unit"), lines(row)))
                .list();
    }

    void forget(long loadId) {
        client.sql("delete from load_breakdown where load_id = :id")
                .param("id", loadId)
                .update();
    }

    /** Asks the kind for its tables in every language. */
    void keep(long loadId, LoadKind kind) {
        for (Locale locale : LANGUAGES) {
            int place = 0;
            for (LoadBreakdown table : kind.breakdown(loadId, locale)) keep(loadId, locale, ++place, table);
        }
    }

    private void keep(long loadId, Locale locale, int place, LoadBreakdown table) {
        client.sql("""
                insert into load_breakdown (load_id, language, place, title, dimension, unit, labels, befores, afters, totals)
                values (:load, :language, :place, :title, :dimension, :unit, :labels, :befores, :afters, :totals)""")
                .param("load", loadId)
                .param("language", language(locale))
                .param("place", place)
                .param("title", table.title())
                .param("dimension", table.dimension())
                .param("unit", table.unit())
                .param("labels", table.lines().stream().map(Line::label).toArray(String[]::new))
                .param("befores", figures(table, Line::before))
                .param("afters", figures(table, Line::after))
                .param("totals", table.lines().stream().map(Line::total).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable BigDecimal[] figures(LoadBreakdown table, Function<Line, @Nullable BigDecimal> figure) {
        return table.lines().stream().map(figure).toArray(BigDecimal[]::new);
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "ko";
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        String[] labels = (String[]) row.getArray("labels").getArray();
        @Nullable BigDecimal[] befores = (BigDecimal[]) row.getArray("befores").getArray();
        @Nullable BigDecimal[] afters = (BigDecimal[]) row.getArray("afters").getArray();
        Boolean[] totals = (Boolean[]) row.getArray("totals").getArray();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) lines.add(new Line(labels[i], befores[i], afters[i], totals[i]));
        return lines;
    }
}
