package kr.sandan.activity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.web.NamesElsewhere;
import kr.sandan.platform.web.NamesElsewhere.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is left to do once a name is erased from an activity: where it stands elsewhere, and what nobody can search. */
@Service
@Transactional(readOnly = true)
public class ErasureLeftovers {

    private final AttendeeNames names;
    private final ActivityPages activities;
    private final ActivityFiles files;
    private final List<NamesElsewhere> modules;
    private final JdbcClient jdbc;

    ErasureLeftovers(
            AttendeeNames names,
            ActivityPages activities,
            ActivityFiles files,
            ObjectProvider<NamesElsewhere> modules,
            JdbcClient jdbc) {
        this.names = names;
        this.activities = activities;
        this.files = files;
        this.modules = modules.orderedStream().toList();
        this.jdbc = jdbc;
    }

    /**
     * What is left.
     *
     * @param places where the same name stands, be it that of the same person or not
     * @param files of the activity, whose contents are not searched
     * @param load the list that brought the activity and whose original is kept as it was sent, null where people entered it
     */
    public record Left(
            List<Place> places,
            List<Unsearched> files,
            @Nullable Long load) implements Serializable {}

    /** A file whose contents are not searched. */
    public record Unsearched(long id, String name) implements Serializable {}

    /** Of somebody who came to an activity of the own headquarters. */
    public Left of(long activity, long attendee, Locale locale) {
        String name = names.name(activity, attendee);
        String own = "/activities/" + activity;
        List<Place> places = modules.stream()
                .flatMap(module -> module.of(name, locale).stream())
                .filter(place -> !place.path().equals(own))
                .toList();
        List<Unsearched> held = activities.find(activity).map(files::of).orElse(List.of()).stream()
                .map(file -> new Unsearched(file.id(), file.name()))
                .toList();
        return new Left(places, held, load(activity));
    }

    private @Nullable Long load(long activity) {
        return jdbc.sql("select load_id from activity where id = ? and load_id is not null")
                .param(activity)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
