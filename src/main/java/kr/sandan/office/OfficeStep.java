package kr.sandan.office;

import java.util.List;

/** What an administrator does to the agency's units from a day on. */
public sealed interface OfficeStep {

    /**
     * What a unit is called.
     *
     * @param name Korean name
     * @param shortName short Korean name
     * @param nameEn English name
     */
    record Names(String name, String shortName, String nameEn) {}

    /**
     * A unit that begins.
     *
     * @param code its lasting code, capitals
     * @param kind its rank
     * @param names what it is called
     */
    record NewOffice(String code, OfficeKind kind, Names names) {}

    /**
     * A unit is set up.
     *
     * @param office the new unit
     * @param parentId the unit above it
     */
    record Create(NewOffice office, long parentId) implements OfficeStep {}

    /** A unit is closed and nothing follows it. */
    record Close(long officeId) implements OfficeStep {}

    /** A unit gets other names. */
    record Rename(long officeId, Names names) implements OfficeStep {}

    /** Several units end and one begins that takes over their provinces and the units below them. */
    record Merge(List<Long> officeIds, NewOffice into) implements OfficeStep {}

    /** New units begin out of one that remains; provinces are handed over by {@link Assign}. */
    record Split(long officeId, List<NewOffice> parts) implements OfficeStep {}

    /** A headquarters answers for provinces. */
    record Assign(long officeId, List<String> provinceCodes) implements OfficeStep {}
}
