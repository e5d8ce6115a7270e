package kr.sandan.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.activity.Attendances;
import kr.sandan.activity.Attendances.Came;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many members of councils came to anything over some days. */
@Service
@Transactional(readOnly = true)
public class Participations {

    private final CompositionReader reader;
    private final Attendances attendances;

    Participations(CompositionReader reader, Attendances attendances) {
        this.reader = reader;
        this.attendances = attendances;
    }

    /**
     * How many came.
     *
     * @param members how many belong to the council
     * @param attended how many of them came at least once
     */
    public record Participation(long members, long attended) {

        public static final Participation NONE = new Participation(0, 0);
    }

    /** By council, of the members of a day, how many came from a day on until then. */
    public Map<Long, Participation> of(Collection<Long> councils, LocalDate from, AsOf asOf) {
        Set<Long> ids = Set.copyOf(councils);
        List<Came> came = came(ids, from, asOf.valid());
        Map<Long, Long> attending = reader.attending(ids, came, asOf);
        Map<Long, Participation> participations = new HashMap<>();
        reader.sizes(ids, asOf)
                .forEach((id, members) ->
                        participations.put(id, new Participation(members, attending.getOrDefault(id, 0L))));
        return participations;
    }

    /** Of the days of which compositions ask, too: within them whoever came since a day came last on it or later. */
    private List<Came> came(Set<Long> councils, LocalDate from, LocalDate to) {
        LocalDate first = Compositions.firstDay(to);
        if (from.isBefore(first)) return attendances.of(councils, from, to);
        return attendances.of(councils, first, to).stream()
                .filter(one -> !one.last().isBefore(from))
                .toList();
    }
}
