package kr.sandan.office;

import java.util.List;

/** What an administrator does to ministries and committees from a day on. */
public sealed interface PublicBodyStep {

    /**
     * What a body is called.
     *
     * @param name Korean name
     * @param nameEn English name
     */
    record Names(String name, String nameEn) {}

    /**
     * A body that begins.
     *
     * @param code its lasting code, capitals
     * @param kind ministry or committee
     * @param names what it is called
     */
    record NewBody(String code, PublicBody.Kind kind, Names names) {}

    /** A body is set up. */
    record Open(NewBody body) implements PublicBodyStep {}

    /** A body gets another name and goes on. */
    record Rename(long bodyId, Names names) implements PublicBodyStep {}

    /** Bodies end; new ones or existing ones take over. */
    record Succeed(List<Long> bodyIds, List<NewBody> into, List<Long> taking) implements PublicBodyStep {}

    /** A body ends and nothing follows it. */
    record Close(long bodyId) implements PublicBodyStep {}
}
