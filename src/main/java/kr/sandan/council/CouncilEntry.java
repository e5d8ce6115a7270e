package kr.sandan.council;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A council as it stood on a day, as known on a day.
 *
 * @param id its number
 * @param name what it was called
 * @param nameEn its English name, if one is known
 * @param status what it was; of a dissolved one, what it was last
 * @param presence whether it counts among the councils of the day
 * @param industry its specialised industry, if known
 * @param technology its technology, if known
 * @param sites the designated sites to which it belonged, none where it is unplaced
 * @param founded its founding, null where nobody knows it
 * @param sample whether it is invented, for demonstration
 * @param sourceId who says what it was
 */
public record CouncilEntry(
        long id,
        String name,
        @Nullable String nameEn,
        CouncilStatus status,
        Presence presence,
        @Nullable String industry,
        @Nullable String technology,
        List<DesignationEntry> sites,
        @Nullable PartialDate founded,
        boolean sample,
        long sourceId) {

    /** Where a council stands on a day. */
    public enum Presence {
        /** 운영: a status holds, and a site of it is designated. */
        HELD,
        /** 소속 미확인: no source says that it ended, but no site of it is designated. */
        UNPLACED,
        /** 해산: its last status ended. */
        DISSOLVED
    }

    /** What it was called, after its first site, since many share a name; in Korean where no English name is known. */
    public String placedName(boolean korean) {
        String called = korean || nameEn == null ? name : nameEn;
        if (sites.isEmpty()) return called;
        DesignationEntry site = sites.get(0);
        String place = site.nameEn();
        return (korean || place == null ? site.name() : place) + " · " + called;
    }

    /** The offices that answer for its sites. */
    public Set<Long> offices() {
        Set<Long> offices = new TreeSet<>();
        sites.forEach(site -> offices.addAll(site.offices()));
        return offices;
    }

    /** The provinces in which its sites lie. */
    public Set<String> provinces() {
        Set<String> provinces = new TreeSet<>();
        sites.forEach(site -> provinces.addAll(site.provinces()));
        return provinces;
    }

    public boolean belongsTo(long siteId) {
        return sites.stream().anyMatch(site -> site.id() == siteId);
    }
}
