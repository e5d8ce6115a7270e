package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeName;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The offices and public bodies that accounts may work for, by name. */
@Service
public class Places {

    private final OfficeQueries offices;
    private final PublicBodyQueries bodies;
    private final Clock clock;

    Places(OfficeQueries offices, PublicBodyQueries bodies, Clock clock) {
        this.offices = offices;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A place of work.
     *
     * @param code its lasting code, e.g. {@code CHUNGCHEONG}
     * @param name Korean name of today
     * @param shortName short Korean name
     * @param nameEn English name of today
     */
    public record Place(Affiliation affiliation, String code, String name, String shortName, String nameEn) {

        /** {@code o5} for an office, {@code b3} for a public body: what forms send. */
        public String key() {
            return Places.key(affiliation);
        }

        public String name(boolean korean) {
            return korean ? name : nameEn;
        }
    }

    /** Every place of today: the agency's units, then public bodies. */
    public List<Place> today() {
        LocalDate today = LocalDate.now(clock);
        List<Place> places = new ArrayList<>();
        for (Office office : offices.history().officesAt(today)) {
            offices.nameAt(office.id(), today).map(name -> place(office, name)).ifPresent(places::add);
        }
        for (PublicBody body : bodies.at(today)) {
            places.add(
                    new Place(Affiliation.publicBody(body.id()), body.code(), body.name(), body.name(), body.nameEn()));
        }
        return List.copyOf(places);
    }

    /** The name of a place on a day, or null for none. */
    public @Nullable String name(Affiliation affiliation, LocalDate day, boolean korean) {
        Long office = affiliation.officeId();
        if (office != null) {
            return offices.nameAt(office, day)
                    .map(name -> korean ? name.name() : name.nameEn())
                    .orElse(null);
        }
        Long body = affiliation.publicBodyId();
        if (body == null) return null;
        return bodies.nearest(body, day)
                .map(known -> korean ? known.name() : known.nameEn())
                .orElse(null);
    }

    /** The place that a form's key names; empty for a key that names none. */
    public static Optional<Affiliation> read(@Nullable String key) {
        if (key == null || key.isBlank()) return Optional.of(Affiliation.NONE);
        if (!key.matches("[ob][0-9]{1,18}")) return Optional.empty();
        long id = Long.parseLong(key.substring(1));
        return Optional.of(key.charAt(0) == 'o' ? Affiliation.office(id) : Affiliation.publicBody(id));
    }

    /** What a form sends for a place; empty for none. */
    public static String key(Affiliation affiliation) {
        if (affiliation.officeId() != null) return "o" + affiliation.officeId();
        return affiliation.publicBodyId() != null ? "b" + affiliation.publicBodyId() : "";
    }

    private static Place place(Office office, OfficeName name) {
        return new Place(Affiliation.office(office.id()), office.code(), name.name(), name.shortName(), name.nameEn());
    }
}
