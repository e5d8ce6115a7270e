package kr.sandan.membership.web;

import java.util.Set;
import java.util.TreeSet;
import kr.sandan.council.CouncilEntry;
import kr.sandan.membership.MemberFilter;
import kr.sandan.membership.MemberRole;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** The filters of members, as addresses have them. */
record MemberParameters(
        @Nullable Long council,
        @Nullable Long office,
        @Nullable String role,
        @Nullable String type,
        @Nullable String q,
        @Nullable String sample) {

    private static final int LONGEST = 100;

    /**
     * @param councils those of the day
     * @throws BadParameter for a value that no page offers
     */
    MemberFilter filter(Iterable<CouncilEntry> councils) {
        if (q != null && q.length() > LONGEST) throw new BadParameter("q", q);
        return new MemberFilter(
                wanted(councils),
                blank(role) ? null : BadParameter.among(MemberRole.values(), "role", role),
                blank(type) ? null : BadParameter.among(OrganisationType.values(), "type", type),
                q == null || q.isBlank() ? null : q.strip(),
                flag());
    }

    private @Nullable Set<Long> wanted(Iterable<CouncilEntry> councils) {
        if (office == null) return council == null ? null : Set.of(council);
        Set<Long> wanted = new TreeSet<>();
        for (CouncilEntry one : councils)
            if (one.offices().contains(office) && (council == null || council == one.id())) wanted.add(one.id());
        return wanted;
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private @Nullable Boolean flag() {
        if (sample == null || sample.isBlank()) return null;
        if (sample.equals("true") || sample.equals("false")) return sample.equals("true");
        throw new BadParameter("sample", sample);
    }
}
