package kr.sandan.designation.web;

import java.util.List;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * Sites as the map and its table show them.
 *
 * @param sites in the order of the list
 * @param legend what the symbols mean, with how many there are of each
 * @param lines how many linked sites are drawn with a line to their hub
 * @param beside how many stand at the same centre of a county as their hub and are drawn beside it, without a line
 * @param hubUnknown how many linked sites have no line because nobody knows their hub
 * @param unplaced how many sites are not drawn because nobody knows their place
 * @param about how many of those drawn stand at the centre of a city or county
 * @param samples how many of the sites are invented
 * @param programmes the programmes to choose from
 * @param programme the one chosen, empty for all
 */
record SiteMap(
        List<Site> sites,
        List<Symbol> legend,
        long lines,
        long beside,
        long hubUnknown,
        long unplaced,
        long about,
        long samples,
        List<Option> programmes,
        String programme) {

    /** A symbol with what it means. */
    record Symbol(String shape, String text, long count) {}

    /**
     * A site.
     *
     * @param id the designation
     * @param path its page
     * @param name what it is called
     * @param shape of its symbol
     * @param role in words
     * @param span how long it holds, in words
     * @param complexes what it holds, in words
     * @param provinces where it lies, in words
     * @param hub the hub it stands under, or that nobody knows it; null for a site that has none
     * @param hubPath page of that hub, null where there is none or it is not known
     * @param hubId the hub to which a line leads, null for none
     * @param beside whether it stands at the same centre of a county as its hub
     * @param longitude degrees east, null where nobody knows its place
     * @param latitude degrees north, likewise
     * @param position what its place is, in words
     * @param distance kilometres to its hub, in words; a dash for a site that has none
     */
    record Site(
            long id,
            String path,
            String name,
            String shape,
            String role,
            String span,
            String complexes,
            String provinces,
            @Nullable String hub,
            @Nullable String hubPath,
            @Nullable Long hubId,
            boolean beside,
            @Nullable Double longitude,
            @Nullable Double latitude,
            String position,
            String distance) {}
}
