package kr.sandan.complex;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What another module draws over the map of complexes. Every bean of this type is asked, in the order of {@link #order()}.
 *
 * <p>Its template has three fragments, each of which reads its model as {@code layer}: {@code controls}, a form of its own
 * that chooses what is drawn; {@code legend}, what the symbols mean; {@code table}, which says the same as the drawing and
 * is what the drawing is made of. The rows of that table carry {@code data-symbol} ({@code triangle}, {@code diamond},
 * {@code dot} or {@code ring}), {@code data-lon} and {@code data-lat} where they have a place, {@code data-key}, and
 * {@code data-to} with the key of the row to which a line leads.
 */
public interface MapLayer {

    /** Its place among the layers; the smallest comes first. */
    int order();

    /** Message key of its heading. */
    String titleKey();

    /** Id of its table. */
    String table();

    /** The template with its fragments, such as {@code designation/map}. */
    String template();

    /** The first year in which there is something to draw: with it the years of the map begin. */
    int firstYear();

    /**
     * What the fragments print of a day, as known on a day.
     *
     * @param parameters of the address of the map
     * @param complexes numbers of the complexes to which a name or a county narrows the map, null where neither is given
     * @throws kr.sandan.platform.web.BadParameter for a value that no page offers
     */
    Object model(Map<String, List<String>> parameters, @Nullable Set<Long> complexes, AsOf asOf);
}
