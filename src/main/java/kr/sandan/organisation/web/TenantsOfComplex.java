package kr.sandan.organisation.web;

import java.util.List;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexSection;
import kr.sandan.organisation.OrganisationDirectory;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a complex: the organisations known to sit there, for those who may see organisations. */
@Component
class TenantsOfComplex implements ComplexSection {

    private final OrganisationDirectory directory;
    private final OrganisationWords words;
    private final CurrentAccount account;

    TenantsOfComplex(OrganisationDirectory directory, OrganisationWords words, CurrentAccount account) {
        this.directory = directory;
        this.words = words;
        this.account = account;
    }

    /** The first tenants by name, how many there are in all, and where they are listed. */
    record Tenants(List<Tenant> first, long total, String path) {}

    /** One of them. */
    record Tenant(long id, String name, String type, boolean sample) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "organisation.section.tenants";
    }

    @Override
    public String template() {
        return "organisation/tenants";
    }

    @Override
    public @Nullable Object model(ComplexEntry complex, AsOf asOf) {
        if (account.id().isEmpty()) return null;
        Listing<OrganisationEntry> listing = directory
                .page(OrganisationFilter.inComplex(complex.id()), asOf, Paging.FIRST)
                .listing();
        if (listing.total() == 0) return null;
        return new Tenants(
                listing.rows().stream()
                        .map(entry -> new Tenant(
                                entry.id(),
                                entry.name(),
                                words.here("organisation.type." + entry.type()),
                                entry.sample()))
                        .toList(),
                listing.total(),
                "/organisations?complex=" + complex.id());
    }
}
