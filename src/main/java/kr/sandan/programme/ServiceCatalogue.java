package kr.sandan.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of a catalogue as they were known on a day.
 *
 * @param id the catalogue
 * @param code its lasting code
 * @param services those known by name, in their order
 */
public record ServiceCatalogue(long id, String code, List<Service> services) {

    /**
     * A service.
     *
     * @param id its number
     * @param ordinal its place in the catalogue
     * @param name its Korean name
     * @param nameEn its English name
     * @param sourceId who says so
     * @param takenUp the services of later catalogues that take it up, as far as a source says
     * @param takesUp the services of earlier catalogues that it takes up, as far as a source says
     */
    public record Service(
            long id, int ordinal, String name, String nameEn, long sourceId, List<Tie> takenUp, List<Tie> takesUp) {}

    /**
     * That one service takes up another.
     *
     * @param id its number
     * @param serviceId the other service
     * @param catalogueId the other service's catalogue
     * @param name the other service's Korean name
     * @param nameEn its English name
     * @param basis how that is known
     * @param sourceId who says so
     * @param reason what was noted of it
     */
    public record Tie(
            long id,
            long serviceId,
            long catalogueId,
            String name,
            String nameEn,
            Basis basis,
            long sourceId,
            @Nullable String reason) {}

    /** How it is known that one service takes up another. */
    public enum Basis {
        /** 출처 명시: a source says so. */
        STATED,
        /** 같은 이름: both catalogues name it alike. */
        SAME_NAME
    }
}
