package kr.sandan.designation.listed;

import java.time.Instant;
import java.util.Map;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.LoadedSite;
import kr.sandan.designation.SiteFacts;
import org.jspecify.annotations.Nullable;

/**
 * One site that a list brings or changes.
 *
 * @param key its place among the sites of the list
 * @param facts what is to be said of it; its hub only where that is held already
 * @param hubKey its hub, where the list itself brings it; else null
 * @param replaces the period in whose place it is said, null for a new designation
 * @param sourceId the document it rests on, null for the list itself
 * @param knownFrom since when that document was public, null for now
 * @param basis the basis as the list words it, where that is no document
 */
record StagedSite(
        int key,
        String programme,
        DesignationRole role,
        SiteFacts facts,
        @Nullable Integer hubKey,
        @Nullable Long replaces,
        @Nullable Long sourceId,
        @Nullable Instant knownFrom,
        @Nullable String basis) {

    /** @param written the designations of the sites written before it, by their keys */
    boolean ready(Map<Integer, Long> written) {
        return hubKey == null || written.containsKey(hubKey);
    }

    /** @param list the list itself as a source */
    LoadedSite site(Map<Integer, Long> written, long list) {
        Long hub = hubKey == null ? facts.hubId() : written.get(hubKey);
        SiteFacts placed =
                new SiteFacts(facts.name(), facts.nameEn(), facts.complexIds(), hub, facts.span(), facts.gaps());
        return new LoadedSite(programme, role, placed, replaces, sourceId == null ? list : sourceId, knownFrom, basis);
    }

    /** The name under which the load keeps why this takes the place of what is held; null for a new designation. */
    @Nullable
    String reasonSubject() {
        return replaces == null ? null : "period/" + replaces;
    }

    /** @param given what people gave as reasons, by subject; the list's own word comes first */
    StagedSite because(Map<String, String> given) {
        String subject = reasonSubject();
        if (subject == null || basis != null || sourceId != null) return this;
        return new StagedSite(key, programme, role, facts, hubKey, replaces, sourceId, knownFrom, given.get(subject));
    }

    StagedSite knownNow() {
        return new StagedSite(key, programme, role, facts, hubKey, replaces, sourceId, null, basis);
    }
}
