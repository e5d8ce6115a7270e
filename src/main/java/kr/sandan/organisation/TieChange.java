package kr.sandan.organisation;

import kr.sandan.platform.PartialDate;

/** One change of the tenancies or other names of an organisation. */
public sealed interface TieChange {

    /** It sits in a complex over a period. */
    record Settle(Tenancy tenancy) implements TieChange {}

    /**
     * It leaves a complex.
     *
     * @param tenancyId the tenancy that ends
     * @param until the first day on which it sits there no longer
     */
    record Leave(long tenancyId, PartialDate until) implements TieChange {}

    /** It never sat there: the tenancy was entered wrongly. */
    record WithdrawTenancy(long tenancyId) implements TieChange {}

    /** It has another name. */
    record AddName(OtherName name) implements TieChange {}

    /** It never had that name: the name was entered wrongly. */
    record WithdrawName(long aliasId) implements TieChange {}
}
